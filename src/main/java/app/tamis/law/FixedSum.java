package app.tamis.law;

import app.tamis.basics.Amount;
import app.tamis.basics.Message;
import java.util.Currency;

/// The fixed sum that is owed on a late bill, once.
public sealed interface FixedSum {

  Origin origin();

  /// Without where it comes from.
  Message said();

  default Message message() {
    return origin().under(said());
  }

  /// @param amount in the currency of the table, which may be another than the bill's
  record Sum(Amount amount, Origin origin) implements FixedSum {

    @Override
    public Message said() {
      return Message.of("law.fixed", amount);
    }
  }

  /// It goes by totals in a currency that the bill isn't in, so it can't be told.
  record OtherCurrency(Currency currency, Origin origin) implements FixedSum {

    @Override
    public Message said() {
      return Message.of("law.fixed.currency", currency.getCurrencyCode());
    }
  }

  /// The table knows of none.
  record None(Origin origin) implements FixedSum {

    @Override
    public Message said() {
      return Message.of("law.fixed.none");
    }
  }
}
