package app.tamis.law;

import static app.tamis.law.LawFixtures.FRANCE;
import static app.tamis.law.LawFixtures.UNITED_KINGDOM;
import static app.tamis.law.LawFixtures.day;
import static app.tamis.law.LawFixtures.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Amount;
import app.tamis.law.Indexing.Allowed;
import app.tamis.law.Indexing.Forbidden;
import app.tamis.law.Indexing.NeedsCoefficient;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PriceTests {

  @Test
  void in_france_prices_may_follow_the_trades_index_up_and_down() {
    var allowed = (Allowed) Indexing.of(PriceIndex.SYNTEC_REVISED, FRANCE);

    assertThat(price(allowed.price(euros("1000"), number("300"), number("315")))).isEqualTo("1050");
    assertThat(price(allowed.price(euros("1000"), number("300"), number("297")))).isEqualTo("990");
  }

  @Test
  void never_the_general_price_level() {
    assertThat(said(Indexing.of(PriceIndex.GENERAL_PRICE_LEVEL, FRANCE).message()))
        .startsWith("prices may not follow the general price level (Code monétaire et financier");
    assertThat(Indexing.of(PriceIndex.GENERAL_PRICE_LEVEL, FRANCE)).isInstanceOf(Forbidden.class);
  }

  @Test
  void the_old_index_goes_on_by_a_coefficient_that_nobody_confirmed() {
    var old = (NeedsCoefficient) Indexing.of(PriceIndex.SYNTEC, FRANCE);

    assertThat(said(old.message()))
        .isEqualTo(
            "the old Syntec index is no longer published: the revised Syntec index counts in its"
                + " place, divided by 0.97975 (lemoniteur.fr, coefficient de raccord 280.6 / 286.4;"
                + " checked on 30 November 2026, but not confirmed; not legal advice)");
    assertThat(old.price(euros("1000"), number("286.4"), number("280.6")).rounded())
        .isEqualTo(euros("1000"));
  }

  @Test
  void elsewhere_the_table_doesnt_say() {
    assertThat(Indexing.of(PriceIndex.GENERAL_PRICE_LEVEL, UNITED_KINGDOM))
        .isInstanceOf(NotInTable.class);
  }

  @Test
  void they_rise_on_the_agreements_day_if_it_can_still_be_told_in_time() {
    var clause = new PriceClause(day("2024-03-01"), 12, 30);

    assertThat(clause.firstRise(day("2026-01-05"))).isEqualTo("2026-03-01");
    assertThat(clause.firstRise(day("2026-01-30"))).isEqualTo("2026-03-01");
    assertThat(clause.firstRise(day("2026-01-31"))).isEqualTo("2027-03-01");
    assertThat(clause.firstRise(day("2023-01-01"))).isEqualTo("2025-03-01");
  }

  @Test
  void a_day_that_a_month_lacks_comes_back_in_the_next_that_has_it() {
    assertThat(new PriceClause(day("2024-02-29"), 12, 0).risesAfter(day("2026-01-05")).limit(3))
        .containsExactly(day("2026-02-28"), day("2027-02-28"), day("2028-02-29"));
    assertThat(new PriceClause(day("2026-01-31"), 1, 0).risesAfter(day("2026-02-01")).limit(2))
        .containsExactly(day("2026-02-28"), day("2026-03-31"));
  }

  @Test
  void a_clause_has_a_rhythm() {
    assertThatThrownBy(() -> new PriceClause(day("2026-01-31"), 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String price(Amount amount) {
    return amount.rounded().plain();
  }

  private static Amount euros(String value) {
    return Amount.of(value, "EUR");
  }

  private static BigDecimal number(String value) {
    return new BigDecimal(value);
  }
}
