package app.tamis.grading;

import static app.tamis.grading.rules.FootingFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.grading.Decisions.PersonsGrade;
import app.tamis.grading.Publishing.Because;
import app.tamis.grading.Publishing.Last;
import app.tamis.grading.Publishing.Outcome;
import app.tamis.grading.Publishing.Past;
import app.tamis.grading.Publishing.Until;
import app.tamis.grading.rules.FootingFixture;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Lines at 75, 55 and 35; both axes at 60 are a B. Administration is a tenth of the net revenue
/// unless told otherwise; beyond 0.15 a client falls one grade, beyond 0.30 two.
class PublishingTests {

  private static final FootingFixture B = at(60, 60);
  private static final Footing NOT_GRADED =
      new Footing(
          Matrices.classic(),
          Optional.empty(),
          false,
          Optional.empty(),
          List.of(),
          OptionalDouble.empty());
  private static final Cap ARREARS = new Cap.Arrears(1, Letter.C);

  @Test
  void the_first_is_published_at_once() {
    assertThat(Publishing.decide(Optional.empty(), Optional.empty(), B.footing()))
        .isEqualTo(published(Letter.B, Because.FIRST));
  }

  @Test
  void what_was_published_before_stays() {
    assertThat(decide(B, at(54, 60), at(61, 59))).isEqualTo(published(Letter.B, Because.SAME));
  }

  @Test
  void a_letter_just_past_its_line_is_held_and_says_what_for() {
    // 54 and 60 are C and B: a C, one point below the line at 55
    assertThat(decide(B, B, at(54, 60)))
        .isEqualTo(held(Letter.B, new Past(Axis.FINANCIAL, 55, false)));
  }

  @Test
  void it_is_published_once_two_month_ends_came_to_it() {
    assertThat(decide(B, at(54, 60), at(53, 60))).isEqualTo(published(Letter.C, Because.TWICE));
    assertThat(decide(B, at(54, 60), at(76, 76))).isInstanceOf(Outcome.Held.class);
  }

  @Test
  void a_matrix_can_do_with_one_month_end() {
    var text = Matrices.classicText().replace("month_ends: 2", "month_ends: 1");
    var hasty = Matrices.read("hasty", text);
    var before = by(hasty, B.footing());

    var outcome =
        Publishing.decide(
            Optional.of(new Publishing.Last(before.grade(), before.axes())),
            Optional.of(before),
            by(hasty, at(54, 60).footing()));

    assertThat(outcome).isEqualTo(published(Letter.C, Because.TWICE));
  }

  private static Footing by(Matrix other, Footing like) {
    return new Footing(
        other, like.grade(), like.provisional(), like.axes(), like.caps(), like.overhead());
  }

  @Test
  void it_is_published_at_once_more_than_four_points_past_the_line() {
    assertThat(decide(B, B, at(50.999, 60))).isEqualTo(published(Letter.C, Because.CLEAR));
    assertThat(decide(B, B, at(51, 60))).isInstanceOf(Outcome.Held.class);
    assertThat(decide(B, B, at(79.001, 79.001))).isEqualTo(published(Letter.A, Because.CLEAR));
  }

  @Test
  void each_axis_that_changed_must_be_clear() {
    // both fell below 55: the one by ten points, the other by one
    assertThat(decide(B, B, at(45, 54)))
        .isEqualTo(held(Letter.B, new Past(Axis.RELATIONSHIP, 55, false)));
  }

  @Test
  void of_two_lines_crossed_the_last_counts() {
    assertThat(decide(B, B, at(60, 33)))
        .isEqualTo(held(Letter.B, new Past(Axis.RELATIONSHIP, 35, false)));
  }

  @Test
  void a_cap_counts_at_once_and_so_does_its_end() {
    var capped = at(60, 60).under(ARREARS);

    assertThat(decide(B, B, capped)).isEqualTo(published(Letter.C, Because.CAP));
    assertThat(decide(capped, capped, B)).isEqualTo(published(Letter.B, Because.CAP));
  }

  @Test
  void what_a_cap_forbids_is_not_held() {
    assertThat(decide(B, B, at(54, 60).under(ARREARS))).isEqualTo(published(Letter.C, Because.CAP));
  }

  @Test
  void a_fall_for_smallness_alone_waits_for_two_month_ends_and_a_share_well_past_its_line() {
    var wanted = new Until.TwiceAndPast(0.165, true);

    // a tenth past 0.15 is 0.165
    assertThat(decide(B, B, small(0.2))).isEqualTo(new Outcome.Held(Optional.of(Letter.B), wanted));
    assertThat(decide(B, small(0.2), small(0.165)))
        .isEqualTo(new Outcome.Held(Optional.of(Letter.B), wanted));
    assertThat(decide(B, small(0.2), small(0.1651))).isEqualTo(published(Letter.C, Because.TWICE));
  }

  @Test
  void so_does_the_rise_of_who_is_no_longer_so_small() {
    var wanted = new Until.TwiceAndPast(0.135, false);

    // a tenth below 0.15 is 0.135
    assertThat(decide(small(0.2), small(0.2), small(0.1)))
        .isEqualTo(new Outcome.Held(Optional.of(Letter.C), wanted));
    assertThat(decide(small(0.2), small(0.1), small(0.135)))
        .isEqualTo(new Outcome.Held(Optional.of(Letter.C), wanted));
    assertThat(decide(small(0.2), small(0.1), small(0.1349)))
        .isEqualTo(published(Letter.B, Because.TWICE));
  }

  @Test
  void of_two_steps_the_line_of_the_second_counts() {
    var a = at(80, 80);

    assertThat(decide(a, a, a.withOverhead(0.31)))
        .isEqualTo(new Outcome.Held(Optional.of(Letter.A), new Until.TwiceAndPast(0.33, true)));
    assertThat(decide(a, a.withOverhead(0.31), a.withOverhead(0.331)))
        .isEqualTo(published(Letter.C, Because.TWICE));
  }

  @Test
  void who_brings_nothing_is_past_every_line() {
    var nothing = small(Double.POSITIVE_INFINITY);

    assertThat(decide(B, nothing, nothing)).isEqualTo(published(Letter.C, Because.TWICE));
  }

  @Test
  void whom_a_better_margin_stops_from_falling_waits_for_two_month_ends() {
    // B and C make a C, which two steps make a D, but not from a margin of a fifth on
    var fallen = at(60, 40).withOverhead(0.4).leaving(0.1);
    var stopped = fallen.leaving(0.2);

    assertThat(decide(fallen, fallen, stopped)).isEqualTo(held(Letter.D));
    assertThat(decide(fallen, stopped, stopped)).isEqualTo(published(Letter.C, Because.TWICE));
  }

  @Test
  void a_fall_beside_another_letter_goes_by_the_letter() {
    // financially a C by far, and small besides
    assertThat(decide(B, B, at(45, 60).withOverhead(0.151)))
        .isEqualTo(published(Letter.C, Because.CLEAR));
  }

  @Test
  void a_persons_grade_counts_at_once_and_so_does_its_end() {
    var byPerson = at(60, 60).under(new Cap.ByPerson(Optional.of(givenBy("Ada", Letter.A))));

    assertThat(decide(B, B, byPerson)).isEqualTo(published(Letter.A, Because.OVERRIDE));
    assertThat(decide(byPerson, byPerson, B)).isEqualTo(published(Letter.B, Because.OVERRIDE));
  }

  @Test
  void other_rules_count_at_once() {
    var now = at(54, 60).by(MatrixFixture.plainMatrix());

    assertThat(decide(B, B, now)).isEqualTo(published(Letter.C, Because.MATRIX));
  }

  @Test
  void evidence_that_comes_or_goes_counts_at_once() {
    var nothing = Optional.of(new Last(Optional.empty(), Optional.empty()));

    assertThat(Publishing.decide(last(B), Optional.of(B.footing()), NOT_GRADED))
        .isEqualTo(new Outcome.Published(Optional.empty(), Because.EVIDENCE));
    assertThat(Publishing.decide(nothing, Optional.of(NOT_GRADED), B.footing()))
        .isEqualTo(published(Letter.B, Because.EVIDENCE));
  }

  @Test
  void what_becomes_a_first_guess_or_no_longer_is_one_counts_at_once() {
    var guess = at(54, 60).asFirstGuess();

    assertThat(decide(B, B, guess)).isEqualTo(published(Letter.C, Because.EVIDENCE));
    assertThat(decide(guess, guess, B)).isEqualTo(published(Letter.B, Because.EVIDENCE));
  }

  @Test
  void from_one_first_guess_to_another_lines_count_as_ever() {
    var b = at(60, 60).asFirstGuess();

    assertThat(decide(b, b, at(54, 60).asFirstGuess())).isInstanceOf(Outcome.Held.class);
  }

  @Test
  void a_letter_that_a_limit_took_is_held_like_any_other() {
    // the score is an A, but what the hours earn is 72, a B, three points below the line at 75
    var a = at(80, 80);

    assertThat(decide(a, a, at(80, 80).earning(72)))
        .isEqualTo(held(Letter.A, new Past(Axis.FINANCIAL, 75, false)));
    assertThat(decide(a, a, at(80, 80).earning(70))).isEqualTo(published(Letter.B, Because.CLEAR));
  }

  @Test
  void scores_that_jiggle_within_four_points_of_a_line_never_move_a_grade_twice_in_a_row() {
    for (int seed = 0; seed < 200; seed++) {
      var chance = new Random(seed);
      double line = List.of(75.0, 55.0, 35.0).get(chance.nextInt(3));
      var before = at(jiggled(line, chance), 60).footing();
      var last = new Last(before.grade(), before.axes());
      boolean moved = false;
      for (int month = 0; month < 40; month++) {
        var now = at(jiggled(line, chance), 60).footing();
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
      var last = new Last(before.grade(), before.axes());
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

  /// Of any size, but clearly so.
  private static Footing anything(Random chance) {
    var footing =
        at(chance.nextDouble(0, 100), chance.nextDouble(0, 100))
            .withOverhead(List.of(0.1, 0.2, 0.4).get(chance.nextInt(3)));
    return (chance.nextInt(5) == 0 ? footing.under(ARREARS) : footing).footing();
  }

  /// What the book does: a held grade stands on the letters that it stood on.
  private static Last next(Last last, Outcome outcome, Footing now) {
    return outcome instanceof Outcome.Held ? last : new Last(outcome.grade(), now.axes());
  }

  private static Outcome decide(
      FootingFixture published, FootingFixture before, FootingFixture now) {
    return Publishing.decide(last(published), Optional.of(before.footing()), now.footing());
  }

  private static Optional<Last> last(FootingFixture published) {
    var footing = published.footing();
    return Optional.of(new Last(footing.grade(), footing.axes()));
  }

  private static Outcome published(Letter grade, Because because) {
    return new Outcome.Published(Optional.of(grade), because);
  }

  private static Outcome held(Letter grade, Past... lines) {
    return new Outcome.Held(Optional.of(grade), new Until.TwiceOrClear(Arrays.asList(lines)));
  }

  private static FootingFixture small(double share) {
    return at(60, 60).withOverhead(share);
  }

  private static PersonsGrade givenBy(String name, Letter grade) {
    var begin = LocalDate.of(2026, 1, 1);
    return new PersonsGrade(
        grade, "They are moving", begin, begin.plusMonths(2), Optional.empty(), name);
  }
}
