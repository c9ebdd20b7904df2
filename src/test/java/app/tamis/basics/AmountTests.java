package app.tamis.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AmountTests {

  private static final List<String> CURRENCIES = List.of("EUR", "JPY", "TND", "CHF");

  @Test
  void tenths_add_up() {
    assertThat(Amount.of("0.1", "EUR").plus(Amount.of("0.2", "EUR")))
        .isEqualTo(Amount.of("0.30", "EUR"));
  }

  @Test
  void the_same_amount_is_equal_however_it_is_written() {
    assertThat(Amount.of("1.50", "EUR"))
        .isEqualTo(Amount.of("1.5", "EUR"))
        .hasSameHashCodeAs(Amount.of("1.5", "EUR"));
    assertThat(Amount.of("0.00", "EUR")).isEqualTo(Amount.zero(Currency.getInstance("EUR")));
    assertThat(Amount.of("100", "EUR").plain()).isEqualTo("100");
  }

  @Test
  void currencies_dont_mix() {
    var euros = Amount.of("1", "EUR");
    var francs = Amount.of("1", "CHF");

    for (Supplier<?> mixed :
        List.<Supplier<?>>of(
            () -> euros.plus(francs), () -> euros.minus(francs), () -> euros.compareTo(francs))) {
      assertThatThrownBy(mixed::get)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("EUR and CHF don't mix");
    }
    assertThat(euros).isNotEqualTo(francs);
  }

  @Test
  void it_is_rounded_to_what_can_be_paid_with_halves_away_from_zero() {
    assertThat(Amount.of("2.345", "EUR").rounded()).isEqualTo(Amount.of("2.35", "EUR"));
    assertThat(Amount.of("-2.345", "EUR").rounded()).isEqualTo(Amount.of("-2.35", "EUR"));
    assertThat(Amount.of("2.5", "JPY").rounded()).isEqualTo(Amount.of("3", "JPY"));
    assertThat(Amount.of("2.3455", "TND").rounded()).isEqualTo(Amount.of("2.346", "TND"));
    assertThat(Amount.of("2.5", "XAU").rounded()).isEqualTo(Amount.of("3", "XAU"));
  }

  @Test
  void whatever_the_order_sums_are_the_same_and_what_is_added_can_be_taken_away() {
    var random = new Random(28);
    for (int round = 0; round < 500; round++) {
      var currency = Currency.getInstance(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
      var amounts =
          new java.util.ArrayList<>(
              Stream.generate(() -> any(random, currency)).limit(1 + random.nextInt(20)).toList());
      var sum = sum(amounts, currency);
      Collections.shuffle(amounts, random);

      assertThat(sum(amounts, currency)).isEqualTo(sum);
      var last = amounts.getLast();
      assertThat(sum.plus(last).minus(last)).isEqualTo(sum);
      assertThat(sum.minus(last)).isEqualTo(sum.plus(last.negated()));
      assertThat(sum.times(BigDecimal.TWO)).isEqualTo(sum.plus(sum));
      assertThat(sum.rounded()).isEqualTo(sum.rounded().rounded());
      assertThat(sum.negated().rounded()).isEqualTo(sum.rounded().negated());
      assertThat(sum.isNegative()).isEqualTo(sum.compareTo(Amount.zero(currency)) < 0);
      assertThat(Amount.of(sum.plain(), currency.getCurrencyCode())).isEqualTo(sum);
    }
  }

  private static Amount sum(List<Amount> amounts, Currency currency) {
    return amounts.stream().reduce(Amount.zero(currency), Amount::plus);
  }

  private static Amount any(Random random, Currency currency) {
    return new Amount(BigDecimal.valueOf(random.nextInt(-1_000_000, 1_000_000), 4), currency);
  }
}
