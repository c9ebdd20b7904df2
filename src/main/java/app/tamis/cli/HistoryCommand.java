package app.tamis.cli;

import app.tamis.basics.ClientId;
import app.tamis.basics.Problems;
import app.tamis.grading.History;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.Numerals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Regrades each month end as it was known then, and counts the moves.
@Command(name = "history")
final class HistoryCommand implements Callable<Integer> {

  private static final String ABSENT = " ";

  private final Terminal terminal;

  @Parameters(paramLabel = "FOLDER", arity = "0..1", descriptionKey = "folder")
  private @Nullable Path source;

  @Option(names = "--months", paramLabel = "MONTHS", defaultValue = "12")
  private int months = 12;

  @Mixin private FactsArguments facts = new FactsArguments();
  @Mixin private GradingArguments grading = new GradingArguments();

  HistoryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (months < 1 || months > 1_200) {
      throw Problems.of("cli.value", String.valueOf(months), "--months");
    }
    var matrix = grading.matrix();
    var read = facts.read(terminal, source);
    var history =
        History.of(
            read.months(), read.costBasis(), matrix, grading.asOf(read), grading.window, months);
    terminal
        .out()
        .println(
            terminal
                .ink()
                .bold(
                    terminal
                        .words()
                        .say(
                            "history.title",
                            read.portfolio().name(),
                            history.monthEnds().size(),
                            new Numerals(terminal.words(), read.portfolio().currency())
                                .date(grading.asOf(read)))));
    terminal.out().println();
    printCounts(history);
    terminal.out().println();
    printClients(history);
    terminal.out().println();
    printMoves(history);
    return ExitStatus.DONE;
  }

  private void printCounts(History history) {
    var table =
        new TextTable(
            TextTable.left(),
            TextTable.right(),
            TextTable.right(),
            TextTable.right(),
            TextTable.right(),
            TextTable.right());
    table.header(
        List.of(terminal.words().say("history.month-end"), "A", "B", "C", "D", Numerals.NO_VALUE));
    for (var monthEnd : history.monthEnds()) {
      var cells = new ArrayList<String>();
      cells.add(monthEnd.window().asOf().toString());
      monthEnd.groups().forEach(group -> cells.add(terminal.words().number(group.clients())));
      table.row(cells.toArray(String[]::new));
    }
    terminal.out().print(table.text());
  }

  /// A line a client with a letter a month, the oldest first; those worst today first.
  private void printClients(History history) {
    var table = new TextTable(TextTable.left(), TextTable.left());
    for (var client : history.monthEnds().getLast().clients()) {
      var letters = new StringBuilder();
      for (var monthEnd : history.monthEnds()) {
        letters.append(letter(monthEnd, client.findings().client().id()));
      }
      table.row(letters.toString(), client.findings().client().name());
    }
    terminal.out().print(table.text());
  }

  private static String letter(PortfolioGrades monthEnd, ClientId clientId) {
    return monthEnd.find(clientId).map(client -> name(client.letter())).orElse(ABSENT);
  }

  private void printMoves(History history) {
    var moves = history.moves();
    terminal.say(moves.isEmpty() ? "history.no-moves" : "history.moves");
    for (var move : moves) {
      terminal
          .out()
          .println(
              "  "
                  + terminal
                      .words()
                      .say("history.move", name(move.from()), name(move.to()), move.clients()));
    }
  }

  private static String name(Optional<Letter> letter) {
    return letter.map(Letter::name).orElse(Numerals.NO_VALUE);
  }
}
