package app.tamis.web.stack;

import app.tamis.basics.Words;
import app.tamis.stack.Cell;
import app.tamis.stack.Job;
import app.tamis.stack.SetUp;
import java.util.ArrayList;
import java.util.List;

/// Says what clients have.
record StackWords(Words words) {

  String job(Job job) {
    return words.say("stack.job." + job.code());
  }

  String cell(Cell cell) {
    return cell instanceof Cell.Another(var tools)
        ? words.say("stack.cell.another", tools)
        : words.say("stack.cell." + cell.code());
  }

  /// How many of the jobs that are known are as everywhere.
  String share(SetUp setUp) {
    return setUp.known() == 0
        ? words.say("stack.share.none")
        : words.say("stack.share", setUp.conforming(), setUp.known());
  }

  /// How many nobody said anything of; empty where all are known.
  String unknown(SetUp setUp) {
    long unknown = setUp.cells().size() - setUp.known();
    return unknown == 0 ? "" : words.say("stack.share.unknown", unknown);
  }

  /// What isn't as everywhere, a clause for each.
  List<String> lacking(SetUp setUp) {
    var clauses = new ArrayList<String>();
    for (var job : setUp.lacking()) {
      clauses.add(
          setUp.cell(job) instanceof Cell.Another(var tools)
              ? words.say("stack.lacks.another", job(job), tools)
              : words.say("stack.lacks." + setUp.cell(job).code(), job(job)));
    }
    return clauses;
  }

  /// In one sentence.
  String summary(SetUp setUp) {
    if (setUp.cells().isEmpty()) {
      return words.say("stack.summary.no-standard");
    }
    return setUp.isFull()
        ? words.say("stack.summary.full", setUp.conforming())
        : words.say(
            "stack.summary",
            setUp.conforming(),
            setUp.cells().size(),
            String.join(words.say("stack.summary.and"), lacking(setUp)));
  }
}
