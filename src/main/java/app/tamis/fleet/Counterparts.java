package app.tamis.fleet;

import static java.util.Comparator.comparingInt;

import app.tamis.fleet.Comparison.Group;
import app.tamis.fleet.Comparison.Size;
import app.tamis.fleet.PortfolioFigures.Figure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Those of a comparison that a portfolio can be put beside: of its currency and size; else of all
/// sizes; else of another currency, beside which nothing that is money is put.
///
/// @param group the others
/// @param sameCurrency whether money can be compared
public record Counterparts(PortfolioFigures own, Group group, boolean sameCurrency) {

  /// Empty where none are told that it could be put beside.
  public static Optional<Counterparts> find(PortfolioFigures own, Comparison comparison) {
    Predicate<Group> sameCurrency = group -> group.currency().equals(own.currency());
    var size = Optional.of(Size.of(own.clients()));
    Predicate<Group> sameSize = group -> group.size().equals(size);
    Predicate<Group> allSizes = group -> group.size().isEmpty();
    return Stream.of(
            sameCurrency.and(sameSize),
            sameCurrency.and(allSizes),
            sameCurrency.negate().and(sameSize),
            sameCurrency.negate().and(allSizes))
        .flatMap(wanted ->
            comparison.groups().stream().filter(wanted).max(comparingInt(Group::atLeast)).stream())
        .map(group -> new Counterparts(own, group, sameCurrency.test(group)))
        .filter(found -> Stream.of(Figure.values()).anyMatch(each -> found.marks(each).isPresent()))
        .findFirst();
  }

  public boolean isOfOwnSize() {
    return group.size().isPresent();
  }

  /// Where a quarter, half and three quarters of them lie; empty where that isn't told, or is money
  /// of another currency.
  public Optional<Quantiles> marks(Figure figure) {
    return figure.isMoney() && !sameCurrency
        ? Optional.empty()
        : Optional.ofNullable(group.figures().get(figure));
  }

  /// The portfolio's own; empty where it isn't known.
  public Optional<Double> value(Figure figure) {
    return Optional.ofNullable(own.figures().get(figure));
  }

  /// The figures that lie furthest behind; none where nothing is behind half of the others.
  public List<Figure> furthestBehind() {
    var behind =
        Stream.of(Figure.values())
            .flatMap(figure -> position(figure).stream())
            .filter(Position::isBehind)
            .max(Comparator.naturalOrder());
    return Stream.of(Figure.values())
        .filter(figure -> behind.isPresent() && position(figure).equals(behind))
        .toList();
  }

  public Optional<Position> position(Figure figure) {
    return value(figure)
        .flatMap(value -> marks(figure).map(marks -> Position.of(figure, value, marks)));
  }
}
