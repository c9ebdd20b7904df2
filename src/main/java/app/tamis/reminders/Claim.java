package app.tamis.reminders;

import app.tamis.basics.Amount;
import app.tamis.law.FixedSum;
import app.tamis.law.Interest;
import app.tamis.law.LawTable;
import app.tamis.law.Origin;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the law adds to a bill that is late, up to a day.
///
/// @param says all of what the law says, for who sends the letter
/// @param interest empty where none is owed, or it can't be told
/// @param fixedSum likewise; in the currency of the law, which may be another than the bill's
/// @param bases the acts and articles, as a letter names them
public record Claim(
    OpenBill bill,
    Interest says,
    Optional<Amount> interest,
    Optional<Amount> fixedSum,
    List<String> bases) {

  public Claim {
    bases = List.copyOf(bases);
  }

  public static Claim of(OpenBill bill, LawTable law, boolean consumer, LocalDate today) {
    var says = Interest.of(bill.late(consumer), law, today);
    return switch (says) {
      case Interest.Owed(_, var sum, var fixed, var origin) ->
          of(bill, says, Optional.of(sum), fixed, origin);
      case Interest.RateUnknown(_, _, var fixed, var origin) ->
          of(bill, says, Optional.empty(), fixed, origin);
      case Interest.NotOwed _ ->
          new Claim(bill, says, Optional.empty(), Optional.empty(), List.of());
    };
  }

  private static Claim of(
      OpenBill bill, Interest says, Optional<Amount> interest, FixedSum fixed, Origin origin) {
    var sum =
        fixed instanceof FixedSum.Sum(var amount, _)
            ? Optional.of(amount)
            : Optional.<Amount>empty();
    var bases = new LinkedHashSet<String>();
    interest.ifPresent(_ -> bases.add(basis(origin)));
    sum.ifPresent(_ -> bases.add(basis(fixed.origin())));
    return new Claim(bill, says, interest, sum, List.copyOf(bases));
  }

  /// Without the page on which it was looked up, which says nothing to who is reminded.
  private static String basis(Origin origin) {
    return origin.source().replaceAll("\\s*\\([^()]*\\)$", "");
  }

  public boolean isEmpty() {
    return interest.isEmpty() && fixedSum.isEmpty();
  }

  /// What is to be paid with the bill in its currency.
  public Amount added() {
    return Stream.of(interest, fixedSum)
        .flatMap(Optional::stream)
        .filter(amount -> amount.currency().equals(bill.total().currency()))
        .reduce(Amount.zero(bill.total().currency()), Amount::plus);
  }

  /// The fixed sum, where it is in another currency than the bill.
  Optional<Amount> beside() {
    return fixedSum.filter(amount -> !amount.currency().equals(bill.total().currency()));
  }
}
