package app.tamis.fleet;

import static java.util.stream.Collectors.groupingBy;

import app.tamis.fleet.PortfolioFigures.Figure;
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
/// @param groups of one size and currency, then all of a currency
public record Comparison(List<Group> groups) {

  /// Behind any figure.
  static final int FEWEST = 10;

  public Comparison {
    groups = List.copyOf(groups);
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

    static Size of(int clients) {
      return List.of(values()).reversed().stream()
          .filter(size -> clients >= size.from)
          .findFirst()
          .orElse(SMALL);
    }

    public int from() {
      return from;
    }
  }

  /// @param currency ISO 4217
  /// @param size empty for all sizes
  /// @param atLeast portfolios, in tens
  public record Group(
      String currency, Optional<Size> size, int atLeast, Map<Figure, Quantiles> figures) {

    public Group {
      figures = Map.copyOf(figures);
    }
  }

  static Comparison of(List<PortfolioFigures> portfolios) {
    var groups = new ArrayList<Group>();
    new TreeMap<>(portfolios.stream().collect(groupingBy(PortfolioFigures::currency)))
        .forEach((currency, all) -> groups.addAll(groups(currency, all)));
    return new Comparison(groups);
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
    return new Group(currency, size, portfolios.size() / FEWEST * FEWEST, figures);
  }
}
