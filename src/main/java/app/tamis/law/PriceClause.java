package app.tamis.law;

import app.tamis.basics.Message;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// When prices may rise. Without a price clause a rise is an offer, and holds from the day on which
/// the client signs it.
///
/// @param from the day from which years are counted: the agreement's first day, say
/// @param everyMonths between two dates of rise; 12 for a year
/// @param noticeDays before a rise, on which it must be told
public record PriceClause(LocalDate from, int everyMonths, int noticeDays) {

  /// @throws IllegalArgumentException where the months aren't above 0, or the days below
  public PriceClause {
    if (everyMonths < 1 || noticeDays < 0) {
      throw new IllegalArgumentException(everyMonths + " months, " + noticeDays + " days");
    }
  }

  /// The first date of rise that can still be told in time.
  ///
  /// @param told the day on which the client has the letter
  public LocalDate firstRise(LocalDate told) {
    return risesAfter(told).findFirst().orElseThrow();
  }

  /// From that one on, without an end. Each is counted from the first day, so that the 31st comes
  /// back after a short month.
  public Stream<LocalDate> risesAfter(LocalDate told) {
    var earliest = told.plusDays(noticeDays);
    return IntStream.iterate(1, count -> count + 1)
        .mapToObj(count -> from.plusMonths((long) count * everyMonths))
        .dropWhile(day -> day.isBefore(earliest));
  }

  public Message message(LocalDate told) {
    return Message.of("law.rise", firstRise(told), noticeDays);
  }

  /// What holds where there is no price clause.
  public static Message none() {
    return Message.of("law.rise.none");
  }
}
