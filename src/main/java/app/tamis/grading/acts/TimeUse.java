package app.tamis.grading.acts;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What becomes of the hours that are freed: some are sold again, some are no longer paid for, and
/// nothing is done with the rest, which is still paid for.
///
/// @param sold from 0 to 1
/// @param saved likewise; together at most 1
/// @param soldRate for which an hour is sold; the target rate where it is empty
public record TimeUse(double sold, double saved, OptionalDouble soldRate) {

  public static final TimeUse NONE = new TimeUse(0, 0, OptionalDouble.empty());

  /// @throws Problems with all that is wrong with these numbers
  public TimeUse {
    Problems.throwIfAny(
        Stream.of(
                fault("whatif.sold.outside", sold),
                fault("whatif.saved.outside", saved),
                sold + saved > 1 && sold <= 1 && saved <= 1
                    ? Stream.of(Message.of("whatif.time.more", sold, saved))
                    : Stream.<Message>of(),
                soldRate.isPresent() && !(soldRate.getAsDouble() >= 0)
                    ? Stream.of(Message.of("whatif.sold-rate.negative", soldRate.getAsDouble()))
                    : Stream.<Message>of())
            .flatMap(faults -> faults)
            .toList());
  }

  private static Stream<Message> fault(String sentence, double share) {
    return share >= 0 && share <= 1 ? Stream.of() : Stream.of(Message.of(sentence, share));
  }

  boolean isNothing() {
    return sold == 0 && saved == 0;
  }
}
