package app.tamis.measures;

import java.util.OptionalDouble;

/// A measure as read for a client.
///
/// @param raw before shrinking; the value itself where nothing is shrunk
/// @param cases how many cases a shrunk rate was seen on, 0 included; empty where nothing is shrunk
/// @param value what counts
public record Reading(OptionalDouble raw, OptionalDouble cases, OptionalDouble value) {

  /// Without a value, but with the number of cases.
  public Reading withoutValue() {
    return new Reading(OptionalDouble.empty(), cases, OptionalDouble.empty());
  }
}
