package app.tamis.debits;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Message;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbanCheckTests {

  /// Examples of the registry of IBANs.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "FR14 2004 1010 0505 0001 3M02 606",
        "de89 3704 0044 0532 0130 00",
        "GB29-NWBK-6016-1331-9268-19",
        "NL91ABNA0417164300",
        "BE68539007547034",
        "NO9386011117947",
        "MT84MALT011000012345MTLCAST001S",
        "IE29AIBK93115212345678",
        "LU280019400644750000",
        "ES9121000418450200051332"
      })
  void what_the_registry_has_is_taken_however_it_is_spaced(String iban) {
    assertThat(IbanCheck.fault(iban)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', debits.iban.none",
    "hello, debits.iban.form",
    "FR14 2004 1010 0505 0001 3M02 60€, debits.iban.form",
    "US64SVBKUS6S3300958879, debits.iban.country",
    "FR14 2004 1010 0505 0001 3M02 60, debits.iban.length",
    "FR15 2004 1010 0505 0001 3M02 606, debits.iban.digits",
    "FR14 2004 1010 0505 0001 3M20 606, debits.iban.digits"
  })
  void each_fault_has_its_own_words(String iban, String fault) {
    assertThat(IbanCheck.fault(iban).map(Message::key)).isEqualTo(Optional.of(fault));
  }

  /// Whatever the account: of 97 remainders a changed digit never leaves the same.
  @Test
  void one_changed_digit_is_always_caught() {
    var random = new Random(20261130);
    for (int i = 0; i < 2_000; i++) {
      var iban = german(random);
      assertThat(IbanCheck.fault(iban)).as(iban).isEmpty();
      int place = 4 + random.nextInt(18);
      char other = (char) ('0' + (iban.charAt(place) - '0' + 1 + random.nextInt(9)) % 10);
      var wrong = iban.substring(0, place) + other + iban.substring(place + 1);
      assertThat(IbanCheck.fault(wrong)).as(wrong).isPresent();
    }
  }

  @Test
  void two_swapped_digits_are_always_caught() {
    var random = new Random(20261201);
    for (int i = 0; i < 2_000; i++) {
      var iban = german(random);
      int place = 4 + random.nextInt(17);
      if (iban.charAt(place) != iban.charAt(place + 1)) {
        var wrong =
            iban.substring(0, place)
                + iban.charAt(place + 1)
                + iban.charAt(place)
                + iban.substring(place + 2);
        assertThat(IbanCheck.fault(wrong)).as(wrong).isPresent();
      }
    }
  }

  private static String german(Random random) {
    var account =
        IntStream.range(0, 18)
            .mapToObj(_ -> String.valueOf(random.nextInt(10)))
            .reduce("", String::concat);
    int rest = IbanCheck.remainder("DE00" + account);
    return "DE%02d%s".formatted(98 - rest, account);
  }

  @Test
  void a_creditor_is_checked_without_its_business_code() {
    assertThat(CreditorCheck.fault("FR72ZZZ123456")).isEmpty();
    assertThat(CreditorCheck.fault("fr72 abc 123456")).isEmpty();
    assertThat(CreditorCheck.fault("DE98ZZZ09999999999")).isEmpty();
    assertThat(CreditorCheck.fault("FR72ZZZ123457").map(Message::key))
        .contains("debits.creditor.digits");
    assertThat(CreditorCheck.fault("123456").map(Message::key)).contains("debits.creditor.form");
  }

  @Test
  void an_account_says_no_more_than_its_last_four() {
    var account = new BankAccount.Iban("FR1420041010050500013M02606", "");

    assertThat(account.lastFour()).isEqualTo("2606");
    assertThat(account).hasToString("an account that ends in 2606");
  }

  @Test
  void an_address_in_one_line_is_refused() {
    assertThat(new PostalAddress("2 rue du Bac, 29200 Brest", "", "", "", "FR").faults())
        .containsOnlyKeys("street", "town");
    assertThat(new PostalAddress("rue du Bac", "2", "29200", "Brest", "FR").faults()).isEmpty();
    assertThat(new PostalAddress("", "", "", "29200 Brest", "").faults())
        .containsOnlyKeys("town", "country");
    assertThat(PostalAddress.of("2 bis, rue du Bac", "29200", "Brest", "FR"))
        .isEqualTo(new PostalAddress("rue du Bac", "2 bis", "29200", "Brest", "FR"));
  }

  @Test
  void a_reference_that_was_mistyped_is_none() {
    var reference = Reference.DEBIT.of(123);

    assertThat(Reference.DEBIT.number(reference)).contains(123L);
    for (char digit = '0'; digit <= '9'; digit++) {
      var other = reference.substring(0, 7) + digit + reference.substring(8);
      if (!other.equals(reference)) {
        assertThat(Reference.DEBIT.number(other)).as(other).isEmpty();
      }
    }
  }
}
