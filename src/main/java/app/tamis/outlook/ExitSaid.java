package app.tamis.outlook;

import app.tamis.basics.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What somebody said of a client's exit.
///
/// @param text as it is kept
public record ExitSaid(ClientId client, Kind kind, String text, String byName, Instant at) {

  /// Of a client that is to be moved, and to stay.
  public static final String STAYS = "stays";

  public enum Kind {
    /// The owner's word, with its reason.
    WORD,
    /// The month into which it was moved by hand.
    MONTH,
    /// Months of the year in which it isn't let go.
    SEASON,
    /// Until when licences run for it, whatever is on record.
    LICENCE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public boolean stays() {
    return text.equals(STAYS);
  }

  public Optional<YearMonth> month() {
    return stays() ? Optional.empty() : Optional.of(YearMonth.parse(text));
  }

  /// From 1 to 12.
  public Set<Integer> season() {
    return Arrays.stream(text.split(",")).map(Integer::valueOf).collect(Collectors.toSet());
  }

  public LocalDate day() {
    return LocalDate.parse(text);
  }
}
