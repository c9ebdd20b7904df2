package app.tamis.measures;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// From when to when the facts of a portfolio reach.
///
/// @param records of each table that has any
/// @param work one row per month in which anybody has a time entry, in order
public record Coverage(Map<DatedTable, RecordDays> records, List<WorkMonth> work) {

  public static final Coverage NONE = new Coverage(Map.of(), List.of());

  /// Work that begins later in a month says nothing of the month as a whole.
  private static final int LATEST_DAY_OF_A_WHOLE_MONTH = 7;

  public Coverage {
    records = Map.copyOf(records);
    work = List.copyOf(work);
  }

  /// From when to when each table has records, as known today.
  public Map<DatedTable, Span> spans() {
    return spans(LocalDate.MAX);
  }

  private Map<DatedTable, Span> spans(LocalDate upTo) {
    var spans = new EnumMap<DatedTable, Span>(DatedTable.class);
    records.forEach((table, days) -> days.span(upTo).ifPresent(span -> spans.put(table, span)));
    return spans;
  }

  /// The end of the last complete month: in or after which both invoices and time entries have a
  /// record, and which is over, since some record falls on its last day or later. Empty where there
  /// is no dated fact.
  public Optional<LocalDate> lastCompleteMonthEnd() {
    return recorded()
        .flatMap(month -> over().map(last -> earlier(month, last)))
        .map(YearMonth::atEndOfMonth);
  }

  /// The first month of which anything can be said, as it could be known then: in which the
  /// portfolio has an invoice, and its work is on record from the beginning. Empty where there is
  /// neither, nor a ticket.
  ///
  /// @param estimated whether hours are the owner's guess, and not recorded
  Optional<YearMonth> firstMonth(boolean estimated, LocalDate asOf) {
    var invoiced = first(DatedTable.INVOICES, asOf).map(YearMonth::from);
    var worked = estimated ? Optional.<YearMonth>empty() : firstWholeMonthOfWork(asOf);
    return Stream.of(invoiced, worked)
        .flatMap(Optional::stream)
        .max(naturalOrder())
        .or(() -> first(DatedTable.TICKETS, asOf).map(YearMonth::from));
  }

  /// How many months had a time entry by then, from the first whole month of recorded work on.
  long monthsOfWork(LocalDate asOf) {
    return firstWholeMonthOfWork(asOf)
        .map(first ->
            work.stream()
                .map(WorkMonth::month)
                .filter(month -> !month.isBefore(first) && !month.isAfter(YearMonth.from(asOf)))
                .count())
        .orElse(0L);
  }

  /// The first month of any record that isn't stray.
  public Optional<YearMonth> firstMonth() {
    return spans().values().stream().map(Span::first).min(naturalOrder()).map(YearMonth::from);
  }

  private Optional<YearMonth> firstWholeMonthOfWork(LocalDate asOf) {
    return first(DatedTable.TIME_ENTRIES, asOf).map(Coverage::whole);
  }

  private static YearMonth whole(LocalDate first) {
    var month = YearMonth.from(first);
    return first.getDayOfMonth() > LATEST_DAY_OF_A_WHOLE_MONTH ? month.plusMonths(1) : month;
  }

  /// Whether a table has the whole of a month on record, so that what isn't there didn't happen. A
  /// month without any record, or in which records begin late or end early, says nothing.
  public boolean hasWhole(DatedTable table, YearMonth month) {
    return Optional.ofNullable(records.get(table))
        .filter(days -> days.hasAnyIn(month))
        .flatMap(RecordDays::span)
        .filter(span -> !month.isBefore(whole(span.first())))
        .filter(span -> !month.isAfter(wholeUpTo(span.last())))
        .isPresent();
  }

  private static YearMonth wholeUpTo(LocalDate last) {
    var month = YearMonth.from(last);
    int left = last.lengthOfMonth() - last.getDayOfMonth();
    return left >= LATEST_DAY_OF_A_WHOLE_MONTH ? month.minusMonths(1) : month;
  }

  /// The latest month in or after which the tables that grades rest on have a record.
  private Optional<YearMonth> recorded() {
    return Stream.of(last(DatedTable.INVOICES), last(DatedTable.TIME_ENTRIES))
        .flatMap(Optional::stream)
        .min(naturalOrder())
        .or(() -> last(DatedTable.TICKETS))
        .map(YearMonth::from);
  }

  /// The latest month that is over.
  private Optional<YearMonth> over() {
    return spans().values().stream().map(Span::last).max(naturalOrder()).map(Coverage::overBy);
  }

  private static YearMonth overBy(LocalDate newest) {
    var month = YearMonth.from(newest);
    return newest.equals(month.atEndOfMonth()) ? month : month.minusMonths(1);
  }

  private Optional<LocalDate> first(DatedTable table, LocalDate asOf) {
    return span(table, asOf).map(Span::first);
  }

  private Optional<LocalDate> last(DatedTable table) {
    return span(table, LocalDate.MAX).map(Span::last);
  }

  private Optional<Span> span(DatedTable table, LocalDate upTo) {
    return Optional.ofNullable(records.get(table)).flatMap(days -> days.span(upTo));
  }

  private static YearMonth earlier(YearMonth one, YearMonth other) {
    return one.isBefore(other) ? one : other;
  }
}
