package app.tamis.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.facts.NamesMatched;
import app.tamis.facts.UnmatchedName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamesFormTests {

  private static final ClientId OAK = new ClientId("oak");

  private final NamesMatched matched =
      new NamesMatched(
          Map.of(OAK, "Oak"),
          Map.of(),
          List.of(
              named("Oaks", false),
              named("Elm", false),
              named("Martin", true),
              named("Ash", false)),
          0,
          List.of());

  @Test
  void are_taken_one_by_one_and_what_is_not_said_stays_open() {
    var answers =
        NamesForm.answers(matched, Map.of("whose-0", "oak", "whose-1", "new", "whose-3", "out"));

    assertThat(answers.aliases()).containsExactly(Map.entry("Oaks", OAK));
    assertThat(answers.fresh()).containsExactly("Elm");
    assertThat(answers.leftOut()).containsExactly("Ash");
    assertThat(answers.open()).containsExactly("Martin");
  }

  @Test
  void of_the_rest_touch_neither_what_is_said_nor_a_name_that_two_clients_bear() {
    var answers =
        NamesForm.answers(
            matched, Map.of("whose-0", "oak", "whose-1", "", "whose-3", "out", "rest", "new"));

    assertThat(answers.aliases()).containsOnlyKeys("Oaks");
    assertThat(answers.fresh()).containsExactly("Elm");
    assertThat(answers.leftOut()).containsExactly("Ash");
    assertThat(answers.open()).containsExactly("Martin");
  }

  private static UnmatchedName named(String name, boolean ofSeveral) {
    return new UnmatchedName(name, 1, List.of("tickets.csv"), ofSeveral, List.of());
  }
}
