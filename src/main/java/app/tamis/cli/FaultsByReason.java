package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.facts.Reject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Faults of rows, those together that a person mends together: a reason a line, with how many
/// there are and the first of them.
final class FaultsByReason {

  private static final int EXAMPLES = 3;

  private record Reason(String file, String column, Message expected) {}

  private static final class Those {
    private long count;
    private final List<String> examples = new ArrayList<>();
  }

  private final Terminal terminal;
  private final Map<Reason, Those> reasons = new LinkedHashMap<>();
  private long count;

  FaultsByReason(Terminal terminal) {
    this.terminal = terminal;
  }

  void add(Reject reject) {
    count++;
    var those =
        reasons.computeIfAbsent(
            new Reason(reject.file(), reject.column(), reject.expected()), _ -> new Those());
    those.count++;
    if (those.examples.size() < EXAMPLES) {
      var value =
          reject.value().isEmpty()
              ? terminal.words().say("cli.reject.empty")
              : RejectsFile.onOneLine(reject.value());
      those.examples.add(
          terminal.words().say("try.fault.example", value, String.valueOf(reject.line())));
    }
  }

  long count() {
    return count;
  }

  /// Those first that are most.
  void tell() {
    reasons.entrySet().stream()
        .sorted((one, other) -> Long.compare(other.getValue().count, one.getValue().count))
        .forEach(each ->
            terminal.complain(
                Message.of(
                    each.getKey().column().isEmpty() ? "try.fault.row" : "try.fault",
                    each.getKey().file(),
                    each.getKey().column(),
                    each.getValue().count,
                    terminal.words().say(each.getKey().expected()),
                    String.join(", ", each.getValue().examples))));
  }
}
