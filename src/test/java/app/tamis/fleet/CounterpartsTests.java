package app.tamis.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.fleet.Comparison.Size;
import app.tamis.fleet.PortfolioFigures.Figure;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Beside whom a portfolio is put.
class CounterpartsTests {

  @Test
  void those_of_its_currency_and_size_come_first() {
    var others = of(own("EUR", 30), ComparisonFixture.file());

    assertThat(others.group().size()).contains(Size.MIDDLE);
    assertThat(others.group().atLeast()).isEqualTo(40);
    assertThat(others.position(Figure.EFFECTIVE_HOURLY_RATE)).contains(Position.BETTER);
  }

  @Test
  void where_its_size_is_not_told_it_is_put_beside_all_sizes() {
    var others = of(own("EUR", 24), ComparisonFixture.file());

    assertThat(others.isOfOwnSize()).isFalse();
    assertThat(others.marks(Figure.RECURRING_SHARE)).isEmpty();
  }

  @Test
  void beside_another_currency_nothing_that_is_money_is_put() {
    var others = of(own("EUR", 30), ComparisonFixture.in("GBP"));

    assertThat(others.sameCurrency()).isFalse();
    assertThat(others.isOfOwnSize()).isTrue();
    assertThat(others.position(Figure.EFFECTIVE_HOURLY_RATE)).isEmpty();
    assertThat(others.position(Figure.NET_MARGIN)).contains(Position.AT_HALF);
  }

  @Test
  void what_it_does_not_know_of_itself_has_no_place() {
    var others = of(own("EUR", 30), ComparisonFixture.file());

    assertThat(others.value(Figure.AVERAGE_DAYS_LATE)).isEmpty();
    assertThat(others.position(Figure.AVERAGE_DAYS_LATE)).isEmpty();
  }

  @Test
  void what_lies_furthest_behind_is_told_once_anything_is_behind() {
    var others = ComparisonFixture.file();

    assertThat(of(own("EUR", 30), others).furthestBehind()).isEmpty();
    assertThat(
            of(with(Map.of(Figure.NET_MARGIN, 0.3, Figure.HOURS_ON_DS, 0.5)), others)
                .furthestBehind())
        .containsExactly(Figure.HOURS_ON_DS);
    assertThat(
            of(with(Map.of(Figure.NET_MARGIN, 0.3, Figure.HOURS_ON_DS, 0.3)), others)
                .furthestBehind())
        .containsExactly(Figure.NET_MARGIN, Figure.HOURS_ON_DS);
  }

  @Test
  void beside_another_size_it_is_never_put() {
    var large =
        new Comparison(
            ComparisonFixture.file().comparison().basis(),
            ComparisonFixture.of(Size.LARGE).comparison().groups().subList(0, 1));

    assertThat(Counterparts.find(own("EUR", 30), large)).isEmpty();
  }

  private static Counterparts of(PortfolioFigures own, ComparisonFile file) {
    return Counterparts.find(own, file.comparison()).orElseThrow();
  }

  private static PortfolioFigures with(Map<Figure, Double> figures) {
    return new PortfolioFigures("own", "EUR", LocalDate.of(2025, 12, 31), 30, Map.of(), figures);
  }

  private static PortfolioFigures own(String currency, int clients) {
    return new PortfolioFigures(
        "own",
        currency,
        LocalDate.of(2025, 12, 31),
        clients,
        Map.of(),
        Map.of(Figure.NET_MARGIN, 0.34, Figure.EFFECTIVE_HOURLY_RATE, 80.0));
  }
}
