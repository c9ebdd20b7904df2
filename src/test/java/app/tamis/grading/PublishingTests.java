package app.tamis.grading;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.grading.Decisions.PersonsGrade;
import app.tamis.grading.Publishing.Because;
import app.tamis.grading.Publishing.Last;
import app.tamis.grading.Publishing.Outcome;
import app.tamis.grading.Publishing.Past;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Lines at 75, 55 and 35; both axes at 60 are a B.
class PublishingTests {

  private static final Matrix CLASSIC = Matrices.classic();
  private static final Standing B = at(60, 60);
  private static final Cap ARREARS = new Cap.Arrears(3, Letter.C);

  @Test
  void the_first_is_published_at_once() {
    assertThat(Publishing.decide(Optional.empty(), Optional.empty(), B))
        .isEqualTo(published(Letter.B, Because.FIRST));
  }

  @Test
  void a_letter_just_past_its_line_is_held_and_says_what_for() {
    // 54 and 60 are C and B: a C, one point below the line at 55
    assertThat(decide(B, B, at(54, 60)))
        .isEqualTo(
            new Outcome.Held(Optional.of(Letter.B), List.of(new Past(Axis.FINANCIAL, 55, false))));
  }

  @Test
  void it_is_published_once_two_month_ends_came_to_it() {
    assertThat(decide(B, at(54, 60), at(53, 60))).isEqualTo(published(Letter.C, Because.TWICE));
    assertThat(decide(B, at(54, 60), at(76, 60))).isInstanceOf(Outcome.Held.class);
  }

  @Test
  void it_is_published_at_once_more_than_four_points_past_the_line() {
    assertThat(decide(B, B, at(50.999, 60))).isEqualTo(published(Letter.C, Because.CLEAR));
    assertThat(decide(B, B, at(51, 60))).isInstanceOf(Outcome.Held.class);
    assertThat(decide(B, B, at(79.001, 60))).isEqualTo(published(Letter.A, Because.CLEAR));
  }

  @Test
  void each_axis_that_changed_must_be_clear() {
    // both fell below 55: the one by ten points, the other by one
    assertThat(decide(B, B, at(45, 54)))
        .isEqualTo(
            new Outcome.Held(
                Optional.of(Letter.B), List.of(new Past(Axis.RELATIONSHIP, 55, false))));
  }

  @Test
  void of_two_lines_crossed_the_last_counts() {
    assertThat(decide(B, B, at(60, 33)))
        .isEqualTo(
            new Outcome.Held(
                Optional.of(Letter.B), List.of(new Past(Axis.RELATIONSHIP, 35, false))));
  }

  @Test
  void a_cap_counts_at_once_and_so_does_its_end() {
    assertThat(decide(B, B, with(60, 60, 0, ARREARS))).isEqualTo(published(Letter.C, Because.CAP));
    assertThat(decide(with(60, 60, 0, ARREARS), with(60, 60, 0, ARREARS), B))
        .isEqualTo(published(Letter.B, Because.CAP));
  }

  @Test
  void what_a_cap_forbids_is_not_held() {
    assertThat(decide(B, B, with(54, 60, 0, ARREARS))).isEqualTo(published(Letter.C, Because.CAP));
  }

  @Test
  void a_small_client_step_counts_at_once() {
    assertThat(decide(B, B, with(60, 60, 1))).isEqualTo(published(Letter.C, Because.SMALL_CLIENT));
  }

  @Test
  void a_persons_grade_counts_at_once_and_so_does_its_end() {
    var given =
        new Cap.ByPerson(
            Optional.of(
                new PersonsGrade(
                    Letter.A,
                    "They are moving",
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 3, 1),
                    Optional.empty())));
    var byPerson = with(60, 60, 0, given);

    assertThat(decide(B, B, byPerson)).isEqualTo(published(Letter.A, Because.OVERRIDE));
    assertThat(decide(byPerson, byPerson, B)).isEqualTo(published(Letter.B, Because.OVERRIDE));
  }

  @Test
  void other_rules_count_at_once() {
    var other = MatrixFixture.plainMatrix();
    var now = new Standing(other, Optional.of(Letter.C), at(54, 60).axes(), List.of(), 0);

    assertThat(decide(B, B, now)).isEqualTo(published(Letter.C, Because.MATRIX));
  }

  @Test
  void evidence_that_comes_or_goes_counts_at_once() {
    var none = new Standing(CLASSIC, Optional.empty(), Optional.empty(), List.of(), 0);

    assertThat(decide(B, B, none))
        .isEqualTo(new Outcome.Published(Optional.empty(), Because.EVIDENCE));
    assertThat(decide(none, none, B)).isEqualTo(published(Letter.B, Because.EVIDENCE));
  }

  @Test
  void scores_that_jiggle_within_four_points_of_a_line_never_move_a_grade_twice_in_a_row() {
    for (int seed = 0; seed < 200; seed++) {
      var chance = new Random(seed);
      double line = List.of(75.0, 55.0, 35.0).get(chance.nextInt(3));
      var before = at(jiggled(line, chance), 60);
      var last = last(before);
      boolean moved = false;
      for (int month = 0; month < 40; month++) {
        var now = at(jiggled(line, chance), 60);
        var outcome = Publishing.decide(Optional.of(last), Optional.of(before), now);
        boolean moves = !outcome.grade().equals(last.grade());
        assertThat(moved && moves).as("seed %d, month %d", seed, month).isFalse();
        moved = moves;
        last = next(last, outcome, now);
        before = now;
      }
    }
  }

  @Test
  void after_two_equal_month_ends_the_published_grade_is_the_computed_one() {
    for (int seed = 0; seed < 200; seed++) {
      var chance = new Random(seed);
      var before = anything(chance);
      var last = last(before);
      for (int month = 0; month < 40; month++) {
        var now = anything(chance);
        var outcome = Publishing.decide(Optional.of(last), Optional.of(before), now);
        if (now.grade().equals(before.grade())) {
          assertThat(outcome.grade()).isEqualTo(now.grade());
        }
        last = next(last, outcome, now);
        before = now;
      }
    }
  }

  private static double jiggled(double line, Random chance) {
    return line + chance.nextDouble(-4, 4);
  }

  private static Standing anything(Random chance) {
    double financial = chance.nextDouble(0, 100);
    double relationship = chance.nextDouble(0, 100);
    return chance.nextInt(5) == 0
        ? with(financial, relationship, chance.nextInt(3), ARREARS)
        : with(financial, relationship, chance.nextInt(3));
  }

  /// What the book does: a held grade stands on the letters that it stood on.
  private static Last next(Last last, Outcome outcome, Standing now) {
    return outcome instanceof Outcome.Held ? last : new Last(outcome.grade(), now.axes());
  }

  private static Outcome decide(Standing published, Standing before, Standing now) {
    return Publishing.decide(Optional.of(last(published)), Optional.of(before), now);
  }

  private static Last last(Standing standing) {
    return new Last(standing.grade(), standing.axes());
  }

  private static Outcome published(Letter grade, Because because) {
    return new Outcome.Published(Optional.of(grade), because);
  }

  private static Standing at(double financial, double relationship) {
    return with(financial, relationship, 0);
  }

  private static Standing with(double financial, double relationship, int fall, Cap... caps) {
    var ruling = new Ruling(CLASSIC, fall, List.of(caps));
    return new Standing(
        CLASSIC,
        Optional.of(ruling.grade(financial, relationship)),
        Optional.of(
            new Standing.Axes(
                ruling.letter(financial), ruling.letter(relationship), financial, relationship)),
        List.of(caps),
        fall);
  }
}
