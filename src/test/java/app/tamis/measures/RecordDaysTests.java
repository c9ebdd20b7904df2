package app.tamis.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// From when to when a table has records, mistyped dates aside.
class RecordDaysTests {

  private static final LocalDate SPRING = LocalDate.of(2025, 4, 1);
  private static final LocalDate AUTUMN = LocalDate.of(2025, 10, 1);

  @Test
  void a_table_reaches_from_its_first_record_to_its_last() {
    var days = RecordDays.of(Map.of(SPRING, 2L, AUTUMN, 2L));

    assertThat(days.span()).contains(Span.of(SPRING, AUTUMN));
  }

  @Test
  void one_record_more_than_45_days_later_than_the_others_is_stray() {
    // of 5 records the one before the newest counts, on the first of October
    var near = RecordDays.of(Map.of(SPRING, 2L, AUTUMN, 2L, AUTUMN.plusDays(45), 1L));
    var far = RecordDays.of(Map.of(SPRING, 2L, AUTUMN, 2L, AUTUMN.plusDays(46), 1L));

    assertThat(near.span()).contains(Span.of(SPRING, AUTUMN.plusDays(45)));
    assertThat(far.span()).contains(new Span(SPRING, AUTUMN, 1, AUTUMN.plusDays(46)));
  }

  @Test
  void one_that_is_more_than_45_days_earlier_is_stray_too() {
    var near = RecordDays.of(Map.of(SPRING.minusDays(45), 1L, SPRING, 2L, AUTUMN, 2L));
    var far = RecordDays.of(Map.of(SPRING.minusDays(46), 1L, SPRING, 2L, AUTUMN, 2L));

    assertThat(near.span()).contains(Span.of(SPRING.minusDays(45), AUTUMN));
    assertThat(far.span()).contains(Span.of(SPRING, AUTUMN));
  }

  @Test
  void two_of_them_are_no_slip_unless_there_are_400_records() {
    var few = RecordDays.of(Map.of(SPRING, 300L, AUTUMN, 97L, AUTUMN.plusDays(90), 2L));
    var many = RecordDays.of(Map.of(SPRING, 300L, AUTUMN, 98L, AUTUMN.plusDays(90), 2L));

    // ⌊399 ÷ 200⌋ is 1, and the one before the newest is as late; ⌊400 ÷ 200⌋ is 2
    assertThat(few.span()).contains(Span.of(SPRING, AUTUMN.plusDays(90)));
    assertThat(many.span()).contains(new Span(SPRING, AUTUMN, 2, AUTUMN.plusDays(90)));
  }

  @Test
  void a_single_record_is_where_the_records_are() {
    assertThat(RecordDays.of(Map.of(SPRING, 1L)).span()).contains(Span.of(SPRING, SPRING));
  }

  @Test
  void what_comes_later_is_not_known_yet() {
    var days = RecordDays.of(Map.of(SPRING, 2L, AUTUMN, 2L));

    assertThat(days.span(AUTUMN.minusDays(1))).contains(Span.of(SPRING, SPRING));
    assertThat(days.span(SPRING.minusDays(1))).isEmpty();
  }
}
