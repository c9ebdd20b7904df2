package app.tamis.agreements.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.agreements.clauses.WordingCheck.Lacking;
import app.tamis.basics.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordingCheckTests {

  private static final WordingCheck CHECK = new WordingCheck(Clauses.shipped());
  private static final Words ENGLISH = Words.in(Locale.UK);
  private static final Words FRENCH = Words.in(Locale.FRANCE);

  @Test
  void every_shipped_clause_passes_and_lacks_nothing() {
    assertThat(Clauses.shipped().all())
        .allSatisfy(clause -> {
          assertThat(CHECK.faults(clause.wording())).as(clause.id()).isEmpty();
          assertThat(CHECK.lacking(clause.wording(), Optional.of(clause.wording())))
              .as(clause.id())
              .isEmpty();
        });
  }

  @Test
  void a_gap_that_nothing_fills_is_refused_with_all_that_are_known_in_both_languages() {
    var faults = CHECK.faults(wording("{fee} a visit.", "{fee} par visite."));

    var fault = Objects.requireNonNull(faults.get("text.en"));
    assertThat(ENGLISH.sentence(fault))
        .startsWith("Nothing fills {fee}; known are {after_hours_hour}, ")
        .contains("{call_out_fee}", "{starts_on}");
    assertThat(FRENCH.sentence(fault)).startsWith("Rien ne remplit {fee}\u202f; on connaît ");
  }

  @Test
  void a_brace_that_is_no_gap_would_be_printed_and_is_refused() {
    var faults = CHECK.faults(wording("It costs {Call-out fee}.", "Elle coûte {call_out_fee."));

    assertThat(faults).containsOnlyKeys("text.en", "text.fr");
    assertThat(ENGLISH.sentence(faults.values().iterator().next()))
        .isEqualTo("A brace stands alone here; what is filled in is written like {call_out_fee}.");
  }

  @Test
  void both_languages_must_be_there() {
    var french =
        new Wording(Map.of("fr", "Visite"), Map.of("fr", "a"), Map.of("fr", "b"), List.of());

    assertThat(CHECK.faults(french)).containsOnlyKeys("title.en", "text.en", "plain.en");
  }

  @Test
  void plain_words_can_be_left_out_in_both() {
    assertThat(CHECK.faults(wording("A visit.", "Une visite."))).isEmpty();
  }

  @Test
  void a_heading_has_no_gaps() {
    var words =
        new Wording(
            Map.of("en", "From {starts_on}", "fr", "Visite"),
            Map.of("en", "a", "fr", "b"),
            Map.of(),
            List.of());

    assertThat(CHECK.faults(words)).containsOnlyKeys("title.en");
  }

  @Test
  void a_gap_of_the_shipped_clause_that_was_dropped_is_told_with_the_languages_that_lack_it() {
    var shipped = Clauses.shipped().find("notice").orElseThrow().wording();
    var nowhere = wording("Anybody may leave.", "Chacun peut partir.");
    var inOne = wording("With {notice_days} of notice.", "Avec un préavis.");

    assertThat(CHECK.lacking(nowhere, Optional.of(shipped)))
        .containsExactly(new Lacking("notice_days", List.of("en", "fr"), true));
    assertThat(CHECK.lacking(inOne, Optional.of(shipped)))
        .containsExactly(new Lacking("notice_days", List.of("fr"), true));
  }

  @Test
  void a_gap_of_ones_own_that_one_language_lacks_is_told_too() {
    assertThat(CHECK.lacking(wording("At {hourly_rate}.", "Au taux."), Optional.empty()))
        .containsExactly(new Lacking("hourly_rate", List.of("fr"), false));
  }

  @Test
  void a_gap_that_nothing_fills_is_a_fault_and_not_told_twice() {
    assertThat(CHECK.lacking(wording("At {fee}.", "Au taux."), Optional.empty())).isEmpty();
  }

  private static Wording wording(String english, String french) {
    return new Wording(
        Map.of("en", "Visit", "fr", "Visite"),
        Map.of("en", english, "fr", french),
        Map.of(),
        List.of());
  }
}
