package app.tamis.outlook;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import java.util.stream.Stream;

/// What the exits must keep.
///
/// @param months how far one looks ahead; at least 1
/// @param ceiling how much monthly net revenue may leave in one month
/// @param allowance how far monthly net revenue may fall below today's
/// @param refill what is made of the hours that come free
public record ExitLimits(int months, double ceiling, double allowance, Refill refill) {

  public static final int USUAL_MONTHS = 18;

  /// @throws Problems with all that is wrong with these numbers
  public ExitLimits {
    Problems.throwIfAny(
        Stream.of(
                months >= 1 && months <= 120
                    ? Stream.<Message>of()
                    : Stream.of(Message.of("outlook.months.outside", months)),
                negative("outlook.ceiling.negative", ceiling),
                negative("outlook.allowance.negative", allowance))
            .flatMap(faults -> faults)
            .toList());
  }

  private static Stream<Message> negative(String sentence, double amount) {
    return amount >= 0 ? Stream.of() : Stream.of(Message.of(sentence, amount));
  }
}
