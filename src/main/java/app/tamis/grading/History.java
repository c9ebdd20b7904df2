package app.tamis.grading;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import app.tamis.basics.ClientId;
import app.tamis.basics.Problems;
import app.tamis.measures.CostBasis;
import app.tamis.measures.MonthsByClient;
import app.tamis.measures.PortfolioMonths;
import app.tamis.measures.Window;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A portfolio graded at several month ends in a row, at each as it was known then.
///
/// @param monthEnds oldest first
public record History(List<PortfolioGrades> monthEnds) {

  /// A way from one grade to another, and how many clients went it.
  ///
  /// @param from empty where not graded
  /// @param to likewise
  public record Move(Optional<Letter> from, Optional<Letter> to, int clients) {}

  public History {
    monthEnds = List.copyOf(monthEnds);
  }

  /// @param last the last month end
  /// @param count how many month ends up to then
  /// @throws Problems where `last` isn't a month end, or the window has no month
  public static History of(
      PortfolioMonths months,
      CostBasis costs,
      Matrix matrix,
      LocalDate last,
      int windowMonths,
      int count) {
    var rows = MonthsByClient.of(months);
    var window = new Window(last, windowMonths);
    return new History(
        IntStream.iterate(count - 1, back -> back >= 0, back -> back - 1)
            .mapToObj(back -> window.last().minusMonths(back))
            .map(YearMonth::atEndOfMonth)
            .map(end -> Grading.grade(rows.in(new Window(end, windowMonths), costs), matrix))
            .toList());
  }

  /// All moves from one month end to the next, added up; clients that came, left or stayed as they
  /// were have not moved.
  public List<Move> moves() {
    return counted(
        IntStream.range(1, monthEnds.size())
            .boxed()
            .flatMap(i -> pairs(monthEnds.get(i - 1), monthEnds.get(i))));
  }

  /// Who moved between two gradings, whatever happened in between.
  public static List<Move> moves(PortfolioGrades before, PortfolioGrades after) {
    return counted(pairs(before, after));
  }

  /// The same, with those who stayed as they were.
  public static List<Move> flow(
      Map<ClientId, Optional<Letter>> before, Map<ClientId, Optional<Letter>> after) {
    return counted(allPairs(before, after));
  }

  private record Pair(Optional<Letter> from, Optional<Letter> to) {}

  private static Stream<Pair> pairs(PortfolioGrades before, PortfolioGrades after) {
    return allPairs(before.letters(), after.letters()).filter(pair -> !pair.from.equals(pair.to));
  }

  private static Stream<Pair> allPairs(
      Map<ClientId, Optional<Letter>> before, Map<ClientId, Optional<Letter>> after) {
    return after.entrySet().stream()
        .filter(now -> before.containsKey(now.getKey()))
        .map(now -> new Pair(before.getOrDefault(now.getKey(), Optional.empty()), now.getValue()));
  }

  private static List<Move> counted(Stream<Pair> pairs) {
    return pairs.collect(groupingBy(pair -> pair, counting())).entrySet().stream()
        .map(History::move)
        .sorted(comparing(Move::from, Letter.BEST_FIRST).thenComparing(Move::to, Letter.BEST_FIRST))
        .toList();
  }

  private static Move move(Map.Entry<Pair, Long> counted) {
    return new Move(
        counted.getKey().from, counted.getKey().to, Math.toIntExact(counted.getValue()));
  }
}
