package app.tamis.outcome;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// A look at what came of a decision, so many days after it.
///
/// @param looked whether somebody said that they have looked at it
public record Check(int days, LocalDate due, Stands stands, boolean looked) {

  public sealed interface Stands {

    /// Its day hasn't come.
    record Coming() implements Stands {}

    /// Its day has come, and records don't reach so far.
    ///
    /// @param upTo they must reach
    record Waiting(LocalDate upTo) implements Stands {}

    /// @param months since the decision over which one looks
    /// @param foretold what these months were to come to; empty where nothing was foretold
    /// @param client what they came to
    /// @param others the firm without the client in these months
    record Known(List<YearMonth> months, Optional<Level> foretold, Level client, Level others)
        implements Stands {

      public Known {
        months = List.copyOf(months);
      }
    }
  }

  public Optional<Stands.Known> known() {
    return stands instanceof Stands.Known known ? Optional.of(known) : Optional.empty();
  }
}
