package app.tamis.facts.engine;

import static app.tamis.facts.InEnglish.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class TrinoTests {

  @Test
  void a_cluster_that_is_not_there_is_told_in_a_sentence_and_a_password_is_not()
      throws IOException {
    int nobodys = freePort();
    var address = "jdbc:trino://127.0.0.1:%d/tamis".formatted(nobodys);

    assertThat(problems(() -> Trino.at(address + "?user=anna&clientInfo=secret")))
        .singleElement()
        .asString()
        .startsWith(address + " can't be used: ")
        .endsWith("; start Trino, or mend its address")
        .doesNotContain("secret");
  }

  @Test
  void an_address_that_is_none_is_told_in_a_sentence() {
    assertThat(problems(() -> Trino.at("trino.example")))
        .containsExactly(
            "trino.example can't be used: No suitable driver found for trino.example; start Trino, or mend its address");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void what_a_sum_casts_to_decimals_is_rounded_as_the_other_engine_rounds_it() {
    var said =
        TrinoWords.of("SELECT sum(CAST(a / (b + 1) AS DECIMAL(38, 9))), sum(c) FROM numbers");

    assertThat(said)
        .startsWith("SELECT sum(transform(")
        .contains("ARRAY[(a / (b + 1)) * 1e9]")
        .contains("DECIMAL '0.000000001'")
        .endsWith("[1]), sum(c) FROM numbers");
  }

  @Test
  void what_else_is_said_stays_as_it_is() {
    var sql = "SELECT CAST(sum(a) AS DECIMAL(38, 6)), sum(CASE WHEN b THEN 1 END) FROM numbers";

    assertThat(TrinoWords.of(sql)).isEqualTo(sql);
  }

  @Test
  void decimals_that_the_words_can_not_be_put_into_are_refused() {
    assertThatThrownBy(() -> TrinoWords.of("SELECT sum(CAST(a AS BIGINT)) FROM numbers"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
