package app.tamis.calls;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What was agreed with a client, as far as it matters now. Money is in the portfolio's currency.
///
/// @param words the clause's own, where it was signed; empty of what was only imported
/// @param typed whether it was signed on paper and typed in by us
public record Clause(Matter matter, Optional<String> words, boolean typed) {

  public sealed interface Matter {

    /// The firm is closed.
    ///
    /// @param hourly what an hour costs now, the surcharge in it
    /// @param callOut what coming costs
    record AfterHours(OptionalDouble hourly, OptionalDouble callOut) implements Matter {

      public boolean isSaid() {
        return hourly.isPresent() || callOut.isPresent();
      }
    }

    /// Bills are in arrears: what was agreed is paid first.
    ///
    /// @param termDays within how many days bills are due
    record PaymentFirst(OptionalInt termDays) implements Matter {}

    /// What an hour of work costs that no agreement covers.
    record ByTheHour(OptionalDouble hourly, OptionalDouble callOut) implements Matter {}

    /// The work is covered.
    record Covered() implements Matter {}

    /// Nothing that was imported says what holds.
    record Unsaid() implements Matter {}
  }

  static Clause imported(Matter matter) {
    return new Clause(matter, Optional.empty(), false);
  }

  public boolean isSigned() {
    return words.isPresent();
  }
}
