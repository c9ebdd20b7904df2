package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.grading.acts.TimeUse;
import java.util.List;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/// What becomes of the time that is freed.
final class TimeArguments {

  private static final String NOBODY_SAID = "";

  @Option(names = "--sold", paramLabel = "50%", defaultValue = "0%")
  private String sold = "0%";

  @Option(names = "--sold-rate", paramLabel = "90", defaultValue = NOBODY_SAID)
  private String soldRate = NOBODY_SAID;

  @Option(names = "--saved", paramLabel = "0%", defaultValue = "0%")
  private String saved = "0%";

  /// @param faults to which everything is added that can't be understood
  TimeUse use(List<Message> faults) {
    var soldShare = share("--sold", sold, faults);
    var savedShare = share("--saved", saved, faults);
    var rate = rate(faults);
    try {
      return new TimeUse(soldShare, savedShare, rate);
    } catch (Problems outside) {
      faults.addAll(outside.messages());
      return TimeUse.NONE;
    }
  }

  private static double share(String option, String said, List<Message> faults) {
    var share = Shares.percent(said);
    if (share.isEmpty()) {
      faults.add(Message.of("cli.act.percent", option, said));
    }
    return share.orElse(0);
  }

  private OptionalDouble rate(List<Message> faults) {
    var rate = Shares.number(soldRate);
    if (rate.isEmpty() && !soldRate.equals(NOBODY_SAID)) {
      faults.add(Message.of("cli.act.rate", "--sold-rate", soldRate));
    }
    return rate;
  }
}
