package app.tamis.law;

import app.tamis.basics.Amount;
import app.tamis.law.Interest.NotOwed;
import app.tamis.law.Interest.Owed;
import app.tamis.law.Interest.RateUnknown;
import app.tamis.law.Interest.Reason;
import app.tamis.law.LateBill.Payment;
import app.tamis.law.LateTerms.LateRate;
import app.tamis.law.LateTerms.Percent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Interest on one bill, from the day after it was due to the day before it was paid.
record Charging(LateBill bill, LawTable law, LocalDate paidOn) {

  Interest interest() {
    if (bill.consumer()) {
      return notOwed(Reason.CONSUMER);
    }
    if (!paidOn.isAfter(bill.due()) || !isOwed(bill.owedAfter(bill.due()))) {
      return notOwed(Reason.IN_TIME);
    }
    if (bill.contractPercent().isEmpty() && terms().rate().isEmpty()) {
      return notOwed(Reason.NO_CONTRACT_RATE);
    }
    return charged();
  }

  private Interest charged() {
    var stretches = new ArrayList<Stretch>();
    for (var days : periods()) {
      var owed = bill.owedAfter(days.first);
      if (isOwed(owed)) {
        var stretch = stretch(days, owed);
        if (stretch.isEmpty()) {
          return new RateUnknown(
              law.country(), HalfYears.first(rateDay(days)), fixedSum(), terms().origin());
        }
        stretches.add(stretch.get());
      }
    }
    var exact =
        stretches.stream()
            .map(Stretch::interest)
            .reduce(Amount.zero(bill.total().currency()), Amount::plus);
    var origin =
        stretches.stream()
            .flatMap(stretch -> stretch.origin().stream())
            .reduce(terms().origin(), Origin::together);
    return new Owed(stretches, exact.rounded(), fixedSum(), origin);
  }

  private record Period(LocalDate first, LocalDate last) {}

  /// Cut where the half-year changes, if that changes the rate, and where something was paid.
  private List<Period> periods() {
    var begins = new TreeSet<LocalDate>();
    for (var day = begin(); day.isBefore(paidOn); day = HalfYears.next(day)) {
      if (day.equals(begin()) || eachHalfYear()) {
        begins.add(day);
      }
    }
    bill.payments().stream()
        .map(Payment::on)
        .filter(day -> day.isAfter(begin()) && day.isBefore(paidOn))
        .forEach(begins::add);
    return begins.stream()
        .map(day ->
            new Period(day, Optional.ofNullable(begins.higher(day)).orElse(paidOn).minusDays(1)))
        .toList();
  }

  private Optional<Stretch> stretch(Period days, Amount owed) {
    return bill.contractPercent()
        .map(percent -> new Stretch(days.first, days.last, owed, percent, Optional.empty()))
        .or(() ->
            percent(rateDay(days))
                .map(percent ->
                    new Stretch(
                        days.first,
                        days.last,
                        owed,
                        percent.value(),
                        Optional.of(percent.origin()))));
  }

  private Optional<Percent> percent(LocalDate day) {
    return terms().rate().flatMap(rate -> rate.on(day));
  }

  private LocalDate rateDay(Period days) {
    return eachHalfYear() ? days.first : begin();
  }

  private boolean eachHalfYear() {
    return bill.contractPercent().isEmpty()
        && terms().rate().filter(LateRate::wholeAtItsBeginning).isEmpty();
  }

  private FixedSum fixedSum() {
    return terms()
        .fixedSums()
        .map(sums -> sums.on(bill.owedAfter(bill.due())))
        .orElseGet(() -> new FixedSum.None(terms().origin()));
  }

  private NotOwed notOwed(Reason reason) {
    return new NotOwed(reason, terms().origin());
  }

  private LocalDate begin() {
    return bill.due().plusDays(1);
  }

  private LateTerms terms() {
    return law.late();
  }

  private static boolean isOwed(Amount amount) {
    return amount.value().signum() > 0;
  }
}
