package app.tamis.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.fleet.PortfolioFigures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a figure lies among three marks, and no finer than these are known.
class PositionTests {

  @ParameterizedTest
  @CsvSource({
    "0.60, BEST",
    "0.46, BEST",
    "0.454, AT_BEST",
    "0.45, AT_BEST",
    "0.44, BETTER",
    "0.35, BETTER",
    "0.344, AT_HALF",
    "0.34, AT_HALF",
    "0.33, WEAKER",
    "0.22, WEAKER",
    "0.21, AT_WEAKEST",
    "0.20, WEAKEST",
    "-3.0, WEAKEST"
  })
  void a_margin_is_better_the_higher_it_is(double own, Position expected) {
    assertThat(Position.of(Figure.NET_MARGIN, own, new Quantiles(0.21, 0.34, 0.45)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, BEST",
    "6.5, AT_BEST",
    "9, BETTER",
    "12.4, AT_HALF",
    "15, WEAKER",
    "20.6, AT_WEAKEST",
    "30, WEAKEST"
  })
  void days_late_are_better_the_fewer_they_are(double own, Position expected) {
    assertThat(Position.of(Figure.AVERAGE_DAYS_LATE, own, new Quantiles(6.5, 12, 21)))
        .isEqualTo(expected);
  }

  /// Of a mark of 120 an hour the last digit is worth ten.
  @Test
  void a_mark_is_known_to_two_digits_and_nothing_nearer_than_that_is_told_apart() {
    var marks = new Quantiles(80, 120, 150);

    assertThat(Position.of(Figure.EFFECTIVE_HOURLY_RATE, 124.9, marks)).isEqualTo(Position.AT_HALF);
    assertThat(Position.of(Figure.EFFECTIVE_HOURLY_RATE, 126, marks)).isEqualTo(Position.BETTER);
  }

  @Test
  void nothing_nearer_to_nought_than_anybody_is_shown_is_told_apart() {
    var marks = new Quantiles(0, 0.1, 0.2);

    assertThat(Position.of(Figure.HOURS_ON_DS, 0, marks)).isEqualTo(Position.AT_BEST);
    assertThat(Position.of(Figure.HOURS_ON_DS, 0.004, marks)).isEqualTo(Position.AT_BEST);
    assertThat(Position.of(Figure.HOURS_ON_DS, 0.02, marks)).isEqualTo(Position.BETTER);
  }

  @Test
  void where_marks_are_too_close_that_is_said() {
    assertThat(Position.of(Figure.HOURS_ON_DS, 0, new Quantiles(0, 0, 0.2)))
        .isEqualTo(Position.AT_HALF_AND_BEST);
    assertThat(Position.of(Figure.NET_MARGIN, 0.2, new Quantiles(0.2, 0.2, 0.4)))
        .isEqualTo(Position.AT_HALF_AND_WEAKEST);
    assertThat(Position.of(Figure.NET_MARGIN, 0.2, new Quantiles(0.2, 0.2, 0.2)))
        .isEqualTo(Position.AT_ALL);
    assertThat(Position.of(Figure.NET_MARGIN, 0.3, new Quantiles(0.2, 0.2, 0.2)))
        .isEqualTo(Position.BEST);
  }
}
