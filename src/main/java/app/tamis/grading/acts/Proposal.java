package app.tamis.grading.acts;

import app.tamis.basics.Message;
import app.tamis.grading.Letter;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// At what fee a client could be looked after by a managed agreement, as each of the offers.
public sealed interface Proposal {

  ClientOnRecord client();

  /// @param seats people supported
  /// @param hourlyRate at which work beside the fee is billed
  /// @param multiplier of that rate outside business hours
  /// @param options one per offer, in their order
  record Priced(
      ClientOnRecord client,
      UsualMonth usual,
      int seats,
      int endpoints,
      double hourlyRate,
      double multiplier,
      List<Option> options)
      implements Proposal {

    public Priced {
      options = List.copyOf(options);
    }
  }

  /// Too little is known for a price.
  ///
  /// @param reasons at least one
  record Lacking(ClientOnRecord client, List<Message> reasons) implements Proposal {

    public Lacking {
      reasons = List.copyOf(reasons);
    }
  }

  /// @param gradeAfter what the client would be, had it had this agreement and paid on time; empty
  ///   where it wouldn't be graded
  record Option(PricedOffer price, Optional<Letter> gradeAfter) {}

  /// What somebody says of a client's size, whatever is on record.
  record Size(OptionalInt seats, OptionalInt endpoints) {

    public static final Size ON_RECORD = new Size(OptionalInt.empty(), OptionalInt.empty());
  }
}
