package app.tamis.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.fleet.Comparison.Size;
import app.tamis.fleet.PortfolioFigures.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Portfolios are compared so that none can be made out.
class ComparisonTests {

  private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

  @Test
  void of_fewer_than_ten_nothing_is_told() {
    assertThat(compared(several(9, 10)).groups()).isEmpty();
    assertThat(compared(several(10, 10)).groups()).hasSize(2);
  }

  @Test
  void how_many_there_are_is_told_in_tens() {
    assertThat(compared(several(19, 10)).groups())
        .allSatisfy(group -> assertThat(group.atLeast()).isEqualTo(10));
  }

  @Test
  void all_sizes_together_are_not_told_where_they_would_tell_of_the_few_that_are_left_out() {
    var fifteen = several(15, 10);
    var one = several(1, 100);

    assertThat(compared(both(fifteen, one)).groups())
        .extracting(Comparison.Group::size)
        .containsExactly(Optional.of(Size.SMALL));
    assertThat(compared(both(fifteen, several(10, 100))).groups())
        .extracting(Comparison.Group::size)
        .containsExactly(Optional.of(Size.SMALL), Optional.of(Size.LARGE), Optional.empty());
  }

  @Test
  void no_figure_is_one_portfolios_own() {
    var values = DoubleStream.iterate(1.013, value -> value * 1.37).limit(40).boxed().toList();

    var quantiles = Quantiles.of(values);

    assertThat(values)
        .doesNotContain(quantiles.quarter(), quantiles.half(), quantiles.threeQuarters());
    assertThat(quantiles.quarter()).isLessThan(quantiles.half());
    assertThat(quantiles.half()).isLessThan(quantiles.threeQuarters());
  }

  @Test
  void the_lowest_and_the_highest_change_nothing() {
    var ten = IntStream.rangeClosed(1, 10).mapToObj(Double::valueOf).toList();
    var stretched = new ArrayList<>(ten);
    stretched.set(0, -1e9);
    stretched.set(9, 1e9);

    assertThat(Quantiles.of(stretched)).isEqualTo(Quantiles.of(ten));
    // The means of 2 to 6, 4 to 8 and 5 to 9.
    assertThat(Quantiles.of(ten)).isEqualTo(new Quantiles(4, 6, 7));
  }

  @Test
  void they_are_as_of_the_one_in_the_middle() {
    var most = several(12, 10);
    var late =
        new PortfolioFigures(
            "late", "EUR", AS_OF.plusMonths(9), 10, Map.of(), most.getFirst().figures());

    assertThat(compared(both(most, List.of(late))).groups())
        .extracting(Comparison.Group::asOf)
        .containsOnly(AS_OF);
  }

  @Test
  void a_figure_that_too_few_have_is_not_told() {
    var some = new ArrayList<>(several(12, 10));
    some.set(0, without(some.get(0)));
    some.set(1, without(some.get(1)));
    some.set(2, without(some.get(2)));

    assertThat(compared(some).groups()).isEmpty();
  }

  @Test
  void money_is_never_compared_between_currencies() {
    var pounds =
        several(12, 10).stream()
            .map(one ->
                new PortfolioFigures(
                    one.portfolio(), "GBP", AS_OF, one.clients(), one.grades(), one.figures()))
            .toList();

    assertThat(compared(both(several(12, 10), pounds)).groups())
        .extracting(Comparison.Group::currency)
        .containsExactly("EUR", "EUR", "GBP", "GBP");
  }

  private static Comparison compared(List<PortfolioFigures> portfolios) {
    return Comparison.of(new Comparison.Basis(12, "classic", "0".repeat(64)), portfolios);
  }

  private static List<PortfolioFigures> several(int count, int clients) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new PortfolioFigures(
                "p" + i, "EUR", AS_OF, clients, Map.of(), Map.of(Figure.NET_MARGIN, i / 100.0)))
        .toList();
  }

  private static PortfolioFigures without(PortfolioFigures one) {
    return new PortfolioFigures(
        one.portfolio(), one.currency(), AS_OF, one.clients(), Map.of(), Map.of());
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    var all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
