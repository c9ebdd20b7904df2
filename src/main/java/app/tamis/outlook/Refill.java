package app.tamis.outlook;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import java.util.stream.Stream;

/// How freed hours are sold again: not all of them, and not at once.
///
/// @param sold share of the freed hours, 0 to 1
/// @param rate for which an hour is sold
/// @param ramp months until as much is sold as ever will be; at least 1
public record Refill(double sold, double rate, int ramp) {

  public static final int USUAL_RAMP = 3;

  /// @throws Problems with all that is wrong with these numbers
  public Refill {
    Problems.throwIfAny(
        Stream.of(
                sold >= 0 && sold <= 1
                    ? Stream.<Message>of()
                    : Stream.of(Message.of("whatif.sold.outside", sold)),
                rate >= 0
                    ? Stream.<Message>of()
                    : Stream.of(Message.of("whatif.sold-rate.negative", rate)),
                ramp >= 1
                    ? Stream.<Message>of()
                    : Stream.of(Message.of("outlook.ramp.outside", ramp)))
            .flatMap(faults -> faults)
            .toList());
  }

  /// What share of what is sold in the end is sold in the n-th month, the first being 1.
  double reached(int month) {
    return Math.clamp(month / (double) ramp, 0, 1);
  }

  /// What an hour that came free so many months ago brings.
  double perHour(int months) {
    return sold * rate * reached(months);
  }
}
