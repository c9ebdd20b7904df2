package app.tamis.grading;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.measures.Needs;
import app.tamis.measures.Source;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClassicMatrixTests {

  private final Matrix classic = Matrices.classic();

  @Test
  void the_criteria_are_those_of_the_method() {
    var criteria = classic.criteria().stream().map(ClassicMatrixTests::line).collect(joining("\n"));

    assertThat(criteria)
        .isEqualTo(
            """
            financial margin contribution_margin 0.0→0 0.2→35 0.4→60 0.6→100 ×1 (invoices, invoice_lines, time_entries)
            financial rate rate_to_target 0.4→0 0.8→50 1.0→70 1.5→100 ×1 (invoices, invoice_lines, time_entries)
            financial size revenue_per_month 0.0→0 500.0→25 1500.0→50 3000.0→75 6000.0→100 ×1 (invoices, invoice_lines)
            financial predictability recurring_share 0.0→20 0.5→60 0.8→100 ×1 (invoices, invoice_lines)
            relationship punctuality average_days_late 0.0→100 7.0→75 15.0→50 30.0→25 60.0→0 ×1 (invoices, invoice_lines, payments)
            relationship harmony disputed_invoices 0.0→100 0.05→60 0.2→0 ×1 (invoices.disputed)
            relationship commitment hardware_up_front 0.0→40 0.5→75 1.0→100 ×1 (invoices, invoice_lines, payments)
            relationship procedure proper_tickets 0.3→0 0.6→50 0.9→100 ×1 (tickets.channel)
            relationship foresight urgent_tickets 0.02→100 0.15→50 0.4→0 ×1 (tickets.priority)
            relationship care tampered_tickets 0.0→100 0.02→60 0.1→0 ×1 (tickets.tampered)
            relationship trust advice_points 0.0→0 100.0→100 ×1 (advice.response)
            relationship esteem survey_score 50.0→0 75.0→50 95.0→100 ×1 (surveys)
            relationship goodwill good_news_per_year 0.0→40 2.0→70 6.0→100 ×1 (tickets.kind or referrals)
            relationship fairness arrears_emergencies_per_year 0.0→100 1.0→50 3.0→0 ×1 (invoices, invoice_lines, payments, tickets or calls)
            relationship caller caller_reaction -2.0→0 0.0→50 2.0→100 ×2 (reactions)\
            """);
  }

  @Test
  void its_other_numbers_are_those_of_the_method() {
    assertThat(classic.name()).isEqualTo("classic");
    assertThat(classic.letters()).isEqualTo(new LetterLines(75, 55, 35));
    assertThat(classic.caps())
        .containsExactly(
            new Cap.Arrears(3, Letter.C),
            new Cap.BrokenPromise(Letter.D, Optional.empty()),
            new Cap.ByPerson(Optional.empty()));
    assertThat(classic.evidence()).isEqualTo(new Matrix.EnoughEvidence(6, 1.0 / 3));
    assertThat(classic.standardErrors()).isEqualTo(1.28);
    assertThat(classic.gut()).contains(new Matrix.Gut("caller", 2));
  }

  @Test
  void very_small_clients_fall() {
    var small = classic.smallClients();

    assertThat(small.fall(249.99)).isEqualTo(2);
    assertThat(small.fall(250)).isEqualTo(1);
    assertThat(small.fall(499.99)).isEqualTo(1);
    assertThat(small.fall(500)).isZero();
    assertThat(small.fall(-20)).isEqualTo(2);
  }

  @Test
  void the_grid_has_sixteen_cells() {
    var cells = new StringBuilder();
    for (var financial : Letter.values()) {
      for (var relationship : Letter.values()) {
        cells.append(classic.grid().grade(financial, relationship));
      }
      cells.append(' ');
    }

    assertThat(cells).hasToString("AABC ABCD BCCD CDDD ");
  }

  @Test
  void a_score_has_its_letter_from_the_line_on() {
    var lines = classic.letters();

    assertThat(lines.letter(75)).isEqualTo(Letter.A);
    assertThat(lines.letter(74.999999999)).isEqualTo(Letter.B);
    assertThat(lines.letter(55)).isEqualTo(Letter.B);
    assertThat(lines.letter(35)).isEqualTo(Letter.C);
    assertThat(lines.letter(34.9)).isEqualTo(Letter.D);
  }

  private static String line(Criterion criterion) {
    var points =
        criterion.scale().given().stream()
            .map(given -> given.value() + "→" + Math.round(given.points()))
            .collect(joining(" "));
    return "%s %s %s %s ×%.0f (%s)"
        .formatted(
            criterion.axis().id(),
            criterion.id(),
            criterion.measure().id(),
            points,
            criterion.weight(),
            line(criterion.needs()));
  }

  private static String line(Needs needs) {
    return needs.allOf().stream()
        .map(any -> any.stream().map(Source::key).collect(joining(" or ")))
        .collect(joining(", "));
  }
}
