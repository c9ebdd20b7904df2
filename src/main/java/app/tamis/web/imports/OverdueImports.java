package app.tamis.web.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import app.tamis.basics.Message;
import app.tamis.measures.Coverage;
import app.tamis.measures.DatedTable;
import app.tamis.measures.Overdue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What hasn't been imported although it is time, in words.
///
/// @param what a sentence without its full stop
/// @param heavy whether grades are older than they could be
/// @param since when it could first have been imported
record OverdueImports(Message what, boolean heavy, LocalDate since) {

  /// Time to write the bills of a month and to import them.
  private static final int GRACE_DAYS = 10;

  private static final Set<DatedTable> GRADES_REST_ON =
      EnumSet.of(DatedTable.INVOICES, DatedTable.TIME_ENTRIES);

  /// Tables that stopped coming say more than a month that isn't graded, which follows from them.
  ///
  /// @param asOf the month end that is graded
  static Optional<OverdueImports> find(Coverage coverage, LocalDate asOf, LocalDate today) {
    var overdue = Overdue.among(coverage, today);
    return overdue.isEmpty() ? monthThatIsMissing(asOf, today) : Optional.of(of(overdue, asOf));
  }

  private static OverdueImports of(List<Overdue> overdue, LocalDate asOf) {
    var days = overdue.stream().collect(groupingBy(Overdue::last, TreeMap::new, toList()));
    return new OverdueImports(
        Message.of(
            "import.duty.overdue",
            days.values().stream().map(OverdueImports::since).toList(),
            asOf),
        overdue.stream().map(Overdue::table).anyMatch(GRADES_REST_ON::contains),
        overdue.getFirst().last().plusDays(1));
  }

  /// Tables that stopped on the same day, together.
  private static Message since(List<Overdue> sameDay) {
    var last = sameDay.getFirst().last();
    return sameDay.size() == 1
        ? Message.of("import.duty.overdue." + sameDay.getFirst().table().tableName(), last)
        : Message.of(
            "import.duty.overdue.several",
            last,
            sameDay.stream()
                .map(one -> Message.of("import.duty.table." + one.table().tableName()))
                .toList());
  }

  private static Optional<OverdueImports> monthThatIsMissing(LocalDate asOf, LocalDate today) {
    var over = YearMonth.from(today.minusDays(GRACE_DAYS)).minusMonths(1).atEndOfMonth();
    return asOf.isBefore(over)
        ? Optional.of(
            new OverdueImports(Message.of("import.duty.month", asOf, over), true, over.plusDays(1)))
        : Optional.empty();
  }
}
