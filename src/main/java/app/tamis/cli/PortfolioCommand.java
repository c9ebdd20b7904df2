package app.tamis.cli;

import app.tamis.basics.Problems;
import app.tamis.book.BookPortfolio;
import app.tamis.book.Portfolios;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the portfolios of a data folder, while Tamis runs on it or not.
@Command(name = "portfolio")
final class PortfolioCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Where where = new Where();

  PortfolioCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var table = new TextTable(TextTable.right(), TextTable.left(), TextTable.left());
    where.portfolios(terminal, Portfolios::list).forEach(one -> row(table, one));
    terminal.out().print(table.text());
    return ExitStatus.DONE;
  }

  private void row(TextTable table, BookPortfolio one) {
    var name = one.name().isEmpty() ? terminal.words().say("cli.portfolio.unnamed") : one.name();
    table.row(String.valueOf(one.number()), name, one.below(where.data).toString());
  }

  /// Of which data folder.
  private static final class Where {

    @Option(
        names = "--data",
        paramLabel = "DIR",
        defaultValue = "data",
        descriptionKey = "serve-data")
    private Path data = Path.of("data");

    <T> T portfolios(Terminal terminal, Function<Portfolios, T> work) {
      return Portfolios.below(data, terminal.surroundings().variables(), work);
    }
  }

  /// Makes another, in which nothing is yet.
  @Command(name = "add")
  static final class Add implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", descriptionKey = "portfolio-name")
    private String name = "";

    @Mixin private Where where = new Where();

    Add(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      check(name);
      var made = where.portfolios(terminal, portfolios -> portfolios.add(name));
      terminal.say(
          "cli.portfolio.added", made.name(), made.number(), made.below(where.data).toString());
      return ExitStatus.DONE;
    }
  }

  /// Calls one something else.
  @Command(name = "rename")
  static final class Rename implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "NUMBER", descriptionKey = "portfolio-number")
    private int number;

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "portfolio-name")
    private String name = "";

    @Mixin private Where where = new Where();

    Rename(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      check(name);
      where.portfolios(
          terminal,
          portfolios -> {
            var one =
                portfolios
                    .find(number)
                    .orElseThrow(() -> Problems.of("cli.portfolio.unknown", number));
            portfolios.rename(one, name);
            return one;
          });
      terminal.say("cli.portfolio.renamed", number, name.strip());
      return ExitStatus.DONE;
    }
  }

  private static void check(String name) {
    if (name.isBlank() || name.strip().length() > BookPortfolio.LONGEST_NAME) {
      throw Problems.of("cli.portfolio.name", BookPortfolio.LONGEST_NAME);
    }
  }
}
