package app.tamis.law;

import app.tamis.basics.Amount;
import app.tamis.basics.Message;
import java.time.LocalDate;
import java.util.List;

/// What a bill that is paid late costs the client, as far as the table can tell.
public sealed interface Interest {

  /// Asked of a bill whose rest is paid on that day, or would be.
  static Interest of(LateBill bill, LawTable law, LocalDate paidOn) {
    return new Charging(bill, law, paidOn).interest();
  }

  Message message();

  /// @param stretches in order; none where it was paid on the day after it was due
  record Owed(List<Stretch> stretches, Amount interest, FixedSum fixedSum, Origin origin)
      implements Interest {

    public Owed {
      stretches = List.copyOf(stretches);
    }

    @Override
    public Message message() {
      int days = stretches.stream().mapToInt(Stretch::days).sum();
      return origin.under(Message.of("law.interest", interest, days, fixedSum.said()));
    }
  }

  /// Nothing is owed beside the bill itself.
  record NotOwed(Reason reason, Origin origin) implements Interest {

    @Override
    public Message message() {
      return origin.under(Message.of(reason.key));
    }
  }

  /// The fixed sum is known, and the interest isn't: the table has no rate for a half-year.
  ///
  /// @param halfYear its first day
  record RateUnknown(String country, LocalDate halfYear, FixedSum fixedSum, Origin origin)
      implements Interest {

    @Override
    public Message message() {
      return origin.under(
          Message.of("law.interest.unknown", halfYear, Countries.of(country), fixedSum.said()));
    }
  }

  enum Reason {
    IN_TIME("law.interest.in-time"),
    CONSUMER("law.interest.consumer"),
    /// The law knows no rate but the contract's, and the contract has none.
    NO_CONTRACT_RATE("law.interest.contract");

    private final String key;

    Reason(String key) {
      this.key = key;
    }
  }
}
