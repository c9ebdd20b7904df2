package app.tamis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonEntriesTests {

  @ParameterizedTest
  @ValueSource(strings = {"anne@example.org", " Anne.O'Hara+x@mail.example.co.uk ", "é@exemple.fr"})
  void addresses_are_taken(String email) {
    assertThat(PersonEntries.email(email)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"anne", "anne@", "@example.org", "a b@example.org", "anne@example", "a@b@c.d"})
  void what_is_no_address_is_said(String email) {
    assertThat(PersonEntries.email(email)).hasValue(Message.of("identity.email.shape", email));
  }

  @Test
  void a_password_is_long_and_not_among_the_first_guesses() {
    assertThat(PersonEntries.password("twelve chars", "a@b.cd")).isEmpty();
    assertThat(PersonEntries.password("eleven char", "a@b.cd"))
        .hasValue(Message.of("identity.password.short", 11, 12));
    assertThat(PersonEntries.password("aaaaaaaaaaaaaaaa", "a@b.cd")).isPresent();
    assertThat(PersonEntries.password("anne@example.org", "Anne@example.org")).isPresent();
    assertThat(PersonEntries.password("x1y2z3".repeat(40), "a@b.cd"))
        .hasValue(Message.of("identity.password.long", 240, 200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zo\u200Be",
        "Zo\u202Ee",
        "Zo\u00ADe",
        "Zo\u3164e",
        "Zo\u0007e",
        "Zo\uFE0Fe",
        "Zo\uE000e"
      })
  void what_cant_be_seen_is_refused_with_its_place(String name) {
    var unseen = Message.of("identity.unseen", 3, "U+%04X".formatted(name.codePointAt(2)));

    assertThat(PersonEntries.name(name)).hasValue(unseen);
    assertThat(PersonEntries.email(name + "@example.org")).hasValue(unseen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zoë O’Hara-Łuczak", "Иван", "李小龍", "محمد", "José\u0301"})
  void names_of_all_alphabets_are_taken(String name) {
    assertThat(PersonEntries.name(name)).isEmpty();
  }
}
