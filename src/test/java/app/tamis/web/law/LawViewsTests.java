package app.tamis.web.law;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import app.tamis.law.LawTables;
import app.tamis.web.law.LawView.Country;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the page says of figures that were looked up long ago, or not at all.
class LawViewsTests {

  @Test
  void a_half_year_later_each_figure_asks_to_be_looked_up_again_and_a_missing_rate_is_said() {
    var france = france(LocalDate.of(2027, 1, 1), "en");

    assertThat(france.lack())
        .hasValueSatisfying(said -> assertThat(said).contains("1 January 2027 is missing"));
    assertThat(france.figures())
        .allSatisfy(figure ->
            assertThat(figure.notes()).contains("(looked up in an earlier half-year: look again)"));
  }

  @Test
  void within_the_half_year_nothing_is_old_and_what_has_one_source_says_so() {
    var france = france(LocalDate.of(2026, 12, 31), "fr");

    assertThat(france.lack()).isEmpty();
    assertThat(france.ours()).isTrue();
    assertThat(france.figures())
        .flatExtracting(LawView.Entry::notes)
        .containsOnly("(une seule source)");
    assertThat(france.ratesOf())
        .contains("Les taux de référence sont ceux de cette table\u00a0: Union européenne.");
  }

  private static Country france(LocalDate today, String language) {
    return new LawViews(LawTables.shipped(), List.of(), "FR", today, Words.of(language))
        .countries()
        .getFirst();
  }
}
