package app.tamis.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTests {

  @ParameterizedTest
  @CsvSource({
    "anne@example.org, anne@example.org",
    "' o''hara+tamis@mail.example.co.uk ', o'hara+tamis@mail.example.co.uk",
    "anne@bücher.example, anne@xn--bcher-kva.example",
    "anne@PORT-réseau.fr, anne@xn--port-rseau-g7a.fr",
  })
  void a_domain_goes_out_in_letters_that_every_server_takes(String typed, String sent) {
    assertThat(MailAddress.fault(typed)).isEmpty();
    assertThat(MailAddress.of("", typed).address()).isEqualToIgnoringCase(sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anne",
        "anne@localhost",
        "jürgen@example.org",
        "a,b@example.org",
        "a;b@example.org",
        "<anne@example.org>",
        "anne@example.org\r\nBcc: all@example.org",
        "anne@example.org,bob@example.org",
        "\"anne\"@example.org",
        ".anne@example.org",
        "an..ne@example.org",
        "anne@exa_mple.org",
        "anne@example..org",
        "anne@-example.org",
        "anne\u200b@example.org",
        "anne@example.org>"
      })
  void what_could_be_more_or_less_than_one_address_is_refused(String typed) {
    assertThat(MailAddress.fault(typed)).isPresent();
  }

  @Test
  void a_name_stays_on_its_line() {
    assertThat(MailAddress.of("Anne\r\nBcc: all@example.org", "a@example.org").name())
        .isEqualTo("Anne Bcc: all@example.org");
  }
}
