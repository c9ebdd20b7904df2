package app.tamis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesTests {

  @ParameterizedTest
  @ValueSource(strings = {"anne@example.org", " Anne.O'Hara+x@mail.example.co.uk ", "é@exemple.fr"})
  void addresses_are_taken(String email) {
    assertThat(Entries.email(email)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"anne", "anne@", "@example.org", "a b@example.org", "anne@example", "a@b@c.d"})
  void what_is_no_address_is_said(String email) {
    assertThat(Entries.email(email)).hasValue(Message.of("identity.email.shape", email));
  }

  @Test
  void a_password_is_long_and_not_among_the_first_guesses() {
    assertThat(Entries.password("twelve chars", "a@b.cd")).isEmpty();
    assertThat(Entries.password("eleven char", "a@b.cd"))
        .hasValue(Message.of("identity.password.short", 11, 12));
    assertThat(Entries.password("aaaaaaaaaaaaaaaa", "a@b.cd")).isPresent();
    assertThat(Entries.password("anne@example.org", "Anne@example.org")).isPresent();
    assertThat(Entries.password("x1y2z3".repeat(40), "a@b.cd"))
        .hasValue(Message.of("identity.password.long", 240, 200));
  }
}
