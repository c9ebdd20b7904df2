package app.tamis.agreements;

import app.tamis.agreements.clauses.Clauses;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/// The days that an agreement's own clauses set: until when notice keeps it from being renewed, and
/// when its prices are reviewed.
public record TermDates(Draft draft, Clauses catalogue) {

  /// So many days ahead one is to know.
  public static final int AHEAD = 45;

  /// The last day of the term that is running on a day; empty where it has none.
  public Optional<LocalDate> endOfTerm(LocalDate day) {
    var first = months("term_months");
    var renewal = months("renewal_months");
    if (first.isEmpty()) {
      return Optional.empty();
    }
    // Each term is counted from the first day: a month's end doesn't creep.
    int months = first.get();
    while (last(months).isBefore(day)) {
      if (renewal.isEmpty()) {
        return Optional.empty();
      }
      months += renewal.get();
    }
    return Optional.of(last(months));
  }

  private LocalDate last(int months) {
    return draft.startsOn().plusMonths(months).minusDays(1);
  }

  /// The last day on which notice keeps it from being renewed once more, on or after a day.
  public Optional<LocalDate> noticeDay(LocalDate day) {
    var notice = draft.number("notice_days", catalogue).map(BigDecimal::intValueExact).orElse(0);
    return endOfTerm(day).map(end -> end.minusDays(notice)).filter(last -> !last.isBefore(day));
  }

  /// The first day of the month in which prices are reviewed next, on or after a day; not in the
  /// year in which it began, before a year is over.
  public Optional<LocalDate> review(LocalDate day) {
    return draft
        .number("review_month", catalogue)
        .map(BigDecimal::intValueExact)
        .map(Month::of)
        .map(month -> next(month, day));
  }

  private LocalDate next(Month month, LocalDate day) {
    var earliest = draft.startsOn().plusYears(1).withDayOfMonth(1);
    var from = day.isBefore(earliest) ? earliest : day;
    var review = LocalDate.of(from.getYear(), month, 1);
    return review.isBefore(from) ? review.plusYears(1) : review;
  }

  private Optional<Integer> months(String term) {
    return draft.number(term, catalogue).map(BigDecimal::intValueExact);
  }
}
