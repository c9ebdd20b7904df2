package app.tamis.fleet;

import static java.util.stream.Collectors.groupingBy;

import app.tamis.basics.Sha256;
import app.tamis.fleet.PortfolioFigures.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How portfolios compare, so that none can be made out. Behind every figure are ten portfolios at
/// least; how many there are is said in tens; and no group is told that is another one and fewer
/// than ten more, since what is told of both would tell of those.
///
/// @param basis of all of them
/// @param groups of one size and currency, then all of a currency
public record Comparison(Basis basis, List<Group> groups) {

  /// Behind any figure.
  static final int FEWEST = 10;

  public Comparison {
    groups = List.copyOf(groups);
  }

  /// By what all of them were graded: figures of other months, or letters of other rules, aren't
  /// quite the same thing.
  ///
  /// @param months that count
  /// @param matrix what it calls itself
  /// @param print of its text, since two may have one name
  public record Basis(int months, String matrix, String print) {

    public static Basis of(int months, String matrix, String matrixText) {
      return new Basis(months, matrix, Sha256.hex(matrixText));
    }

    public boolean isBySameRules(Basis other) {
      return print.equals(other.print);
    }
  }

  /// Of how many clients a portfolio has.
  public enum Size {
    SMALL(0),
    MIDDLE(25),
    LARGE(75),
    VERY_LARGE(200);

    private final int from;

    Size(int from) {
      this.from = from;
    }

    public static Size of(int clients) {
      return List.of(values()).reversed().stream()
          .filter(size -> clients >= size.from)
          .findFirst()
          .orElse(SMALL);
    }

    public int from() {
      return from;
    }

    /// Of which one is, by where it begins.
    static Optional<Size> from(int clients) {
      return List.of(values()).stream().filter(size -> size.from == clients).findFirst();
    }

    /// The most clients that it has; empty for the largest.
    public Optional<Integer> upTo() {
      return List.of(values()).stream()
          .filter(size -> size.from > from)
          .map(size -> size.from - 1)
          .findFirst();
    }
  }

  /// @param currency ISO 4217
  /// @param size empty for all sizes
  /// @param atLeast portfolios, in tens
  /// @param asOf the last day that counts of the one in the middle: half have it, or an earlier one
  public record Group(
      String currency,
      Optional<Size> size,
      int atLeast,
      LocalDate asOf,
      Map<Figure, Quantiles> figures) {

    public Group {
      figures = Map.copyOf(figures);
    }
  }

  static Comparison of(Basis basis, List<PortfolioFigures> portfolios) {
    var groups = new ArrayList<Group>();
    new TreeMap<>(portfolios.stream().collect(groupingBy(PortfolioFigures::currency)))
        .forEach((currency, all) -> groups.addAll(groups(currency, all)));
    return new Comparison(basis, groups);
  }

  private static List<Group> groups(String currency, List<PortfolioFigures> all) {
    var told = new ArrayList<Group>();
    int untold = 0;
    var bySize =
        new TreeMap<Size, List<PortfolioFigures>>(
            all.stream().collect(groupingBy(one -> Size.of(one.clients()))));
    for (var each : bySize.entrySet()) {
      if (each.getValue().size() >= FEWEST) {
        told.add(group(currency, Optional.of(each.getKey()), each.getValue()));
      } else {
        untold += each.getValue().size();
      }
    }
    boolean restIsHidden = untold == 0 || untold >= FEWEST || told.isEmpty();
    if (all.size() >= FEWEST && restIsHidden) {
      told.add(group(currency, Optional.empty(), all));
    }
    return told.stream()
        .filter(group -> !group.figures().isEmpty())
        .sorted(Comparator.comparing(group -> group.size().map(Enum::ordinal).orElse(99)))
        .toList();
  }

  private static Group group(
      String currency, Optional<Size> size, List<PortfolioFigures> portfolios) {
    var figures = new TreeMap<Figure, Quantiles>();
    for (var figure : Figure.values()) {
      var values =
          portfolios.stream()
              .flatMap(one -> Optional.ofNullable(one.figures().get(figure)).stream())
              .toList();
      if (values.size() >= FEWEST) {
        figures.put(figure, Quantiles.of(values));
      }
    }
    return new Group(
        currency, size, portfolios.size() / FEWEST * FEWEST, middle(portfolios), figures);
  }

  private static LocalDate middle(List<PortfolioFigures> portfolios) {
    var days = portfolios.stream().map(PortfolioFigures::asOf).sorted().toList();
    return days.get((days.size() - 1) / 2);
  }
}
