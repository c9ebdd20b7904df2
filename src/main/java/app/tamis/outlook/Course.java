package app.tamis.outlook;

import app.tamis.basics.ClientId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// What a client brings and takes in a usual month, before and under new terms, and from when.
///
/// @param now its usual month
/// @param then the same under the terms that were chosen for it
/// @param spread the standard deviation of its monthly net revenue; 0 where one month tells nothing
///   of it
/// @param starts from the first whole month on or after it the new terms count
/// @param lastDay on which it is served; empty where it stays
record Course(
    ClientId id,
    Usual now,
    Usual then,
    double spread,
    LocalDate starts,
    Optional<LocalDate> lastDay) {

  /// Of a month.
  ///
  /// @param net revenue less what is passed on
  /// @param labour what its hours cost
  record Usual(double net, double hours, double labour) {}

  /// The share of a month in which it is served.
  double served(LocalDate first) {
    return ServedShare.of(YearMonth.from(first), lastDay);
  }

  Usual in(LocalDate first) {
    return first.isBefore(starts) ? now : then;
  }

  /// Hours of a month that aren't spent on it any more.
  double freed(LocalDate first) {
    return now.hours() - in(first).hours() * served(first);
  }

  double labourFreed(LocalDate first) {
    return now.labour() - in(first).labour() * served(first);
  }
}
