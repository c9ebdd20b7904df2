package app.tamis.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.tamis.facts.Recorded.Line;
import app.tamis.prices.PriceLine.Per;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class PriceLinesTests {

  private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

  @Test
  void what_recurs_is_what_the_last_month_billed() {
    var lines =
        List.of(
            line("2025-11-30", "recurring", "Care", 900, 900),
            line("2025-12-31", "recurring", "Backup", 100.005, 100.005),
            line("2025-12-31", "recurring", "Care", 1_000, 1_000));

    var prices = prices(lines, Optional.empty()).rising(0.05, AS_OF, 12);

    assertThat(prices)
        .extracting(PriceLine::what, PriceLine::old, PriceLine::now)
        .containsExactly(
            change("Backup", "100.01", "105.01"), change("Care", "1000.00", "1050.00"));
  }

  @Test
  void hours_cost_what_was_agreed_and_else_what_was_billed_last() {
    var lines =
        List.of(
            line("2025-06-30", "labour", "Work", 75, 300),
            line("2025-10-31", "labour", "Work", 80, 320));

    var billed = prices(lines, Optional.empty()).rising(0.1, AS_OF, 12);
    var agreed = prices(lines, Optional.of(new BigDecimal("85"))).rising(0.1, AS_OF, 12);

    assertThat(billed).extracting(PriceLine::now).containsExactly(new BigDecimal("88.00"));
    assertThat(agreed).extracting(PriceLine::now).containsExactly(new BigDecimal("93.50"));
  }

  @Test
  void the_gain_of_all_lines_is_the_sum_of_what_each_brings_a_year() {
    var lines =
        List.of(
            line("2025-12-31", "recurring", "Care", 1_000, 1_000),
            line("2025-12-31", "labour", "Work", 80, 800));

    var prices = prices(lines, Optional.empty()).rising(0.1, AS_OF, 12);

    assertThat(prices.stream().map(PriceLine::gain).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("1280"); // 100 × 12 and 8 × 10 hours
  }

  @Test
  void a_price_that_would_move_by_less_than_a_cent_stays() {
    var line = PriceLine.rising("", Per.HOUR, new BigDecimal("80"), 0.00001, BigDecimal.ONE, 2);

    assertThat(line.stays()).isTrue();
  }

  private static Tuple change(String what, String old, String now) {
    return tuple(what, new BigDecimal(old), new BigDecimal(now));
  }

  private static PriceLines prices(List<Line> lines, Optional<BigDecimal> hour) {
    return new PriceLines(lines, Optional.empty(), hour, Optional.empty(), 2);
  }

  private static Line line(
      String issuedOn, String kind, String description, double unitPrice, double amount) {
    var day = LocalDate.parse(issuedOn);
    return new Line(
        "1",
        day,
        Optional.of(kind),
        Optional.of(description),
        OptionalDouble.of(amount / unitPrice),
        OptionalDouble.of(unitPrice),
        amount,
        OptionalDouble.of(amount),
        0,
        false,
        day,
        day,
        false,
        false);
  }
}
