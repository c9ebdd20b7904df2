package app.tamis.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostEntriesTests {

  @ParameterizedTest
  @ValueSource(
      strings = {"smtp.example.org", " mail ", "127.0.0.1", "[::1]", "smtp.bücher.example"})
  void a_server_has_a_name_or_a_number(String host) {
    assertThat(PostEntries.host(host)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "smtp example", "smtp://example.org", "a@b", "x\r\ny", "smtp_1", "-a"})
  void nothing_else_is_taken_for_a_server(String host) {
    assertThat(PostEntries.host(host)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "65536", "-1", "smtp", "5 87"})
  void a_port_is_a_number_that_ports_have(String port) {
    assertThat(PostEntries.port(port)).isPresent();
  }

  @Test
  void nothing_goes_over_a_network_in_the_open() {
    assertThat(PostEntries.protection("none", "localhost")).isEmpty();
    assertThat(PostEntries.protection("none", "[::1]")).isEmpty();
    assertThat(PostEntries.protection("none", "127.0.0.1")).isEmpty();
    assertThat(PostEntries.protection("none", "smtp.example.org")).isPresent();
    assertThat(PostEntries.protection("none", "127.0.0.1.example.org")).isPresent();
    assertThat(PostEntries.protection("none", "localhost.example.org")).isPresent();
    assertThat(PostEntries.protection("ssl", "localhost")).isPresent();
  }
}
