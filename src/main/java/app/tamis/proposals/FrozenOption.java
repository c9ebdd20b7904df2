package app.tamis.proposals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One way of being looked after, at its price on the day on which the proposal was made. Money is
/// a month's, to the cent, without tax.
///
/// @param id of the offer
/// @param includedShare of the client's usual hours, that the fee pays for; above 0, at most 1
/// @param afterHours whether work outside business hours costs no surcharge
/// @param hourlyRest what a usual month brings by the hour beside the fee
/// @param margin what is left to us in a usual month, as a share; never told to the client
/// @param busyMargin the same in a month with many hours
/// @param quietMargin the same in one with few
/// @param gradeAfter what the client would be by our rules; never told to it
public record FrozenOption(
    String id,
    String name,
    List<String> covers,
    double includedShare,
    boolean afterHours,
    BigDecimal fee,
    Optional<BigDecimal> feePerSeat,
    BigDecimal hourlyRest,
    OptionalDouble margin,
    OptionalDouble busyMargin,
    OptionalDouble quietMargin,
    Optional<String> gradeAfter) {

  public FrozenOption {
    covers = List.copyOf(covers);
  }

  /// What a usual month comes to.
  public BigDecimal usualMonth() {
    return fee.add(hourlyRest);
  }
}
