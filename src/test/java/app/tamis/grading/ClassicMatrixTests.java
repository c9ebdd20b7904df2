package app.tamis.grading;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.measures.NeededSources;
import app.tamis.measures.Source;
import java.util.List;
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
            financial margin net_margin 0.0→0 0.2→35 0.4→60 0.6→100 ×1 (invoices, invoice_lines, time_entries)
            financial rate rate_to_target 0.4→0 0.8→50 1.0→70 1.5→100 ×1 (invoices, invoice_lines, time_entries)
            financial size affordable_hours 0.0→0 5.0→25 15.0→50 30.0→75 60.0→100 ×1 (invoices, invoice_lines)
            financial predictability recurring_share 0.0→20 0.5→60 0.8→100 ×1 (invoices, invoice_lines.recurring)
            relationship punctuality average_days_late 0.0→100 7.0→75 15.0→50 30.0→25 60.0→0 ×1 (invoices, invoice_lines, payments)
            relationship harmony disputed_invoices 0.0→80 0.05→50 0.2→0 ×1 (invoices.disputed)
            relationship commitment hardware_up_front 0.0→40 0.5→75 1.0→100 ×1 (invoices, invoice_lines.delivered_on, payments)
            relationship procedure proper_tickets 0.3→0 0.6→50 0.9→100 ×1 (tickets.channel)
            relationship foresight urgent_tickets 0.02→100 0.15→50 0.4→0 ×1 (tickets.priority)
            relationship care tampered_tickets 0.0→80 0.02→50 0.1→0 ×1 (tickets.tampered)
            relationship trust advice_points 0.0→0 100.0→100 ×1 (advice.response)
            relationship esteem survey_score 50.0→0 75.0→50 95.0→100 ×1 (surveys)
            relationship goodwill good_news_per_year 0.0→40 2.0→70 6.0→100 ×1 (tickets.kind or referrals)
            relationship fairness arrears_emergencies_per_year 0.0→80 1.0→40 3.0→0 ×1 (invoices, invoice_lines, payments, tickets or calls)
            relationship caller caller_reaction -2.0→0 0.0→50 2.0→100 ×2 (reactions)\
            """);
  }

  @Test
  void its_name_and_edition_are_those_of_the_second_rules() {
    assertThat(classic.name()).isEqualTo("classic");
    assertThat(classic.rules()).isEqualTo(Matrix.Rules.SECOND);
  }

  @Test
  void little_evidence_of_a_relationship_leans_on_an_ordinary_one() {
    assertThat(classic.leaning()).contains(new Matrix.Leaning(1.0 / 3, 65));
    assertThat(classic.need(Axis.RELATIONSHIP)).isEqualTo(4);
    assertThat(classic.need(Axis.FINANCIAL)).isZero();
  }

  @Test
  void letters_and_what_limits_them_are_those_of_the_method() {
    assertThat(classic.letters()).isEqualTo(new LetterLines(75, 55, 35));
    assertThat(classic.core()).containsExactly("margin", "rate");
    assertThat(classic.limits())
        .containsExactly(
            new Limit.Core(),
            new Limit.Loss(Letter.D),
            new Limit.NoWarmth(60, List.of("trust", "esteem", "goodwill", "caller"), Letter.B),
            new Limit.Dread("caller", 35, 5, Letter.C));
  }

  @Test
  void very_small_clients_fall_by_what_administration_eats_up() {
    assertThat(classic.smallClients())
        .isEqualTo(
            new SmallClients.ByOverhead(
                List.of(
                    new SmallClients.ByOverhead.Line(0.15, 1),
                    new SmallClients.ByOverhead.Line(0.30, 2)),
                new SmallClients.ByOverhead.Floor(Letter.C, 0.20, Letter.B)));
  }

  @Test
  void caps_come_in_the_order_of_the_method() {
    assertThat(classic.caps())
        .containsExactly(
            new Cap.BreakFix(0.2, "predictability", Letter.B),
            new Cap.Arrears(1, Letter.C),
            new Cap.BrokenPromise(Letter.D, Optional.empty()),
            new Cap.ByPerson(Optional.empty()));
  }

  @Test
  void how_sure_a_grade_must_be_is_that_of_the_method() {
    assertThat(classic.evidence())
        .isEqualTo(new Matrix.EnoughEvidence(3, List.of("margin", "rate"), 0, 6));
    assertThat(classic.standardErrors()).isEqualTo(1.28);
    assertThat(classic.publication()).isEqualTo(new Matrix.Publication(2, 4, 0.1));
    assertThat(classic.unlogged()).isEqualTo(0.5);
    assertThat(classic.gut()).contains(new Matrix.Gut("caller", 2));
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

    assertThat(cells).hasToString("ABBC BBCD BCCD CCDD ");
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

  private static String line(NeededSources needs) {
    return needs.allOf().stream()
        .map(any -> any.stream().map(Source::key).collect(joining(" or ")))
        .collect(joining(", "));
  }
}
