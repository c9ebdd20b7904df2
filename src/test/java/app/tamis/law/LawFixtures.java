package app.tamis.law;

import app.tamis.basics.Amount;
import app.tamis.basics.Message;
import app.tamis.basics.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Laws, days and bills.
final class LawFixtures {

  static final LawTable FRANCE = law("FR");
  static final LawTable UNITED_KINGDOM = law("GB");
  static final LawTable GERMANY = law("DE");
  static final LawTable UNION = law("EU");
  static final LawTable UNITED_STATES = law("US");

  private LawFixtures() {}

  private static LawTable law(String country) {
    return LawTables.shipped().find(country).orElseThrow();
  }

  static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  static Bill aBill(String total, String currency, String due) {
    return new Bill(
        new LateBill(Amount.of(total, currency), day(due), false, Optional.empty(), List.of()));
  }

  /// A bill to which more may be known.
  record Bill(LateBill bill) {

    Bill ofAConsumer() {
      return new Bill(
          new LateBill(bill.total(), bill.due(), true, bill.contractPercent(), bill.payments()));
    }

    Bill atTheContracts(String percent) {
      return new Bill(
          new LateBill(
              bill.total(),
              bill.due(),
              bill.consumer(),
              Optional.of(new BigDecimal(percent)),
              bill.payments()));
    }

    Bill ofWhich(String amount, String paidOn) {
      var payment =
          new LateBill.Payment(
              day(paidOn), new Amount(new BigDecimal(amount), bill.total().currency()));
      return new Bill(
          new LateBill(
              bill.total(), bill.due(), bill.consumer(), bill.contractPercent(), List.of(payment)));
    }

    Interest paidOn(String day, LawTable law) {
      return Interest.of(bill, law, LawFixtures.day(day));
    }
  }

  static String said(Message message) {
    return Words.in(Locale.UK).say(message);
  }

  static String saidInFrench(Message message) {
    return Words.in(Locale.FRANCE).say(message).replaceAll("\\h", " ");
  }
}
