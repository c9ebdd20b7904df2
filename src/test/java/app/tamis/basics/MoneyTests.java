package app.tamis.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTests {

  @ParameterizedTest
  @CsvSource({
    "1008.4, GBP, fr, 1 008 £",
    "1008.4, GBP, en, '£1,008'",
    "1008.4, USD, fr, 1 008 $",
    "1008.4, USD, en, '$1,008'",
    "1008.4, CAD, fr, 1 008 $",
    "1008.4, AUD, en, '$1,008'",
    "1008.4, EUR, fr, 1 008 €",
    "1008.4, CHF, fr, 1 008 CHF",
    "1008.4, BRL, en, 'R$1,008'",
    "-12.5, GBP, fr, '−12,50 £'"
  })
  void an_amount_has_the_sign_that_those_who_use_its_currency_write(
      double amount, String currency, String language, String said) {
    assertThat(Money.of(amount, currency).in(locale(language)).replaceAll("\\h", " "))
        .isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"99.68, €100", "104.2, €104", "38.4, €38"})
  void what_an_hour_brings_has_no_cents(double amount, String said) {
    assertThat(Money.of(amount, "EUR").whole().in(Locale.UK)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "1008.4, EUR, fr, '1 008,40 €'",
    "1008, GBP, en, '£1,008.00'",
    "14.745, EUR, en, €14.75",
    "-12.5, EUR, fr, '−12,50 €'",
    "1008.4, JPY, en, '¥1,008'"
  })
  void what_must_be_paid_is_said_to_the_cent(
      String amount, String currency, String language, String said) {
    assertThat(Money.exact(Amount.of(amount, currency), locale(language)).replaceAll("\\h", " "))
        .isEqualTo(said);
  }

  private static Locale locale(String language) {
    return language.equals("fr") ? Locale.FRANCE : Locale.UK;
  }
}
