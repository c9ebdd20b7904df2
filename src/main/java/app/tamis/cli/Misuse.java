package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.basics.Nearest;
import java.util.TreeSet;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in the reader's language what was wrong with a command line.
final class Misuse {

  private Misuse() {}

  static Message of(ParameterException fault) {
    return switch (fault) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing when !missing.getMissing().isEmpty() ->
          Message.of("cli.missing", named(missing.getMissing().getFirst()));
      default ->
          fault.getArgSpec() == null
              ? Message.of("cli.misuse", String.valueOf(fault.getMessage()))
              : Message.of(
                  "cli.value",
                  String.valueOf(fault.getValue()),
                  fault.getArgSpec().isOption()
                      ? String.join(", ", ((OptionSpec) fault.getArgSpec()).names())
                      : fault.getArgSpec().paramLabel());
    };
  }

  private static String named(ArgSpec missing) {
    return missing instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : missing.paramLabel();
  }

  private static Message unmatched(UnmatchedArgumentException fault) {
    var argument = fault.getUnmatched().getFirst();
    var spec = fault.getCommandLine().getCommandSpec();
    var known = new TreeSet<>(spec.optionsMap().keySet());
    known.addAll(spec.subcommands().keySet());
    return Nearest.to(argument, known)
        .map(near -> Message.of("cli.unknown.nearest", argument, near))
        .orElseGet(() -> Message.of("cli.unknown", argument));
  }
}
