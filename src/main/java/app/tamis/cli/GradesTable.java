package app.tamis.cli;

import static app.tamis.cli.TextTable.left;
import static app.tamis.cli.TextTable.right;

import app.tamis.basics.Message;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.ClientGrade.NotGraded;
import app.tamis.grading.Group;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.Measure;
import app.tamis.measures.Numerals;
import app.tamis.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Grades for a person at a terminal: what matters in one sentence, the grades' shares, then a line
/// a client, worst first, with what weighs most.
final class GradesTable {

  private static final String NOT_GRADED = "–";

  private final Terminal terminal;
  private final PortfolioGrades grades;
  private final Portfolio portfolio;
  private final Numerals numerals;
  private final Ink ink;

  GradesTable(Terminal terminal, PortfolioGrades grades, Portfolio portfolio) {
    this.terminal = terminal;
    this.grades = grades;
    this.portfolio = portfolio;
    this.numerals = new Numerals(terminal.words(), portfolio.currency());
    this.ink = terminal.ink();
  }

  void print() {
    line(
        ink.bold(
            terminal
                .words()
                .say(
                    "table.title",
                    portfolio.name(),
                    numerals.date(grades.window().asOf()),
                    grades.window().months(),
                    grades.matrix().name())));
    grades.notices(portfolio.currency()).forEach(notice -> line(terminal.words().say(notice)));
    headline().ifPresent(message -> line(terminal.words().say(message)));
    toTarget().ifPresent(message -> line(terminal.words().say(message)));
    line("");
    printGroups();
    line("");
    printClients();
    line("");
    footnotes().forEach(message -> line(ink.faint(terminal.words().say(message))));
  }

  /// "Your 9 D clients bring 25 % of the revenue and take 40 % of the time."
  private Optional<Message> headline() {
    var worst =
        grades.groups().stream()
            .filter(group -> group.letter().equals(Optional.of(Letter.D)))
            .findFirst();
    return worst
        .filter(group -> group.clients() > 0)
        .filter(group -> group.revenueShare().isPresent() && group.hoursShare().isPresent())
        .map(group ->
            Message.of(
                "table.headline",
                group.clients(),
                group.revenueShare().getAsDouble(),
                group.hoursShare().getAsDouble()));
  }

  private Optional<Message> toTarget() {
    var price = grades.priceToTarget();
    return price.orElse(0) > 0
        ? Optional.of(
            Message.of(
                "table.to-target.all",
                numerals.money(price.getAsDouble()),
                numerals.money(grades.portfolio().costs().targetRate())))
        : Optional.empty();
  }

  private void printGroups() {
    var groups = grades.groups();
    var sides = new ArrayList<>(List.of(left()));
    groups.forEach(_ -> sides.add(right()));
    var table = new TextTable(sides.toArray(TextTable.Side[]::new));
    table.row(row("", groups, group -> name(group.letter())));
    table.row(row("table.clients", groups, group -> terminal.words().number(group.clients())));
    table.row(row("table.revenue", groups, group -> numerals.share(group.revenueShare())));
    table.row(row("table.hours", groups, group -> numerals.share(group.hoursShare())));
    table.row(row("table.contribution", groups, group -> numerals.money(group.contribution())));
    table.lines().forEach(this::line);
  }

  private String[] row(String key, List<Group> groups, Function<Group, String> cell) {
    var cells = new ArrayList<String>();
    cells.add(key.isEmpty() ? "" : terminal.words().say(key));
    groups.forEach(group -> cells.add(cell.apply(group)));
    return cells.toArray(String[]::new);
  }

  private void printClients() {
    var table = new TextTable(left(), left(), left(), right(), right(), right(), right(), left());
    table.header(
        terminal
            .words()
            .list(
                "table.grade",
                "table.range",
                "table.client",
                "table.revenue",
                "table.hours",
                "table.rate",
                "table.to-target",
                "table.why"));
    grades.clients().forEach(client -> table.row(cells(client)));
    var lines = table.lines();
    line(ink.bold(fitted(lines.getFirst())));
    for (int i = 1; i < lines.size(); i++) {
      var letter = grades.clients().get(i - 1).letter();
      var text = fitted(lines.get(i));
      line(ink.grade(letter, text.substring(0, 1)) + text.substring(1));
    }
  }

  private String[] cells(ClientGrade client) {
    var measures = client.findings().measures();
    return new String[] {
      name(client),
      range(client),
      client.findings().client().name(),
      numerals.share(measures.value(Measure.REVENUE_SHARE)),
      numerals.share(measures.value(Measure.HOURS_SHARE)),
      numerals.plainMoney(measures.value(Measure.EFFECTIVE_HOURLY_RATE)),
      toTarget(client),
      why(client)
    };
  }

  /// Who is an A, or brings the rate, needs no other price.
  private String toTarget(ClientGrade client) {
    var price = client.findings().priceWorthSaying();
    boolean wanted = price.isPresent() && !client.letter().equals(Optional.of(Letter.A));
    return wanted ? terminal.words().say("table.to-target.one", numerals.plainMoney(price)) : "";
  }

  private String range(ClientGrade client) {
    return switch (client) {
      case Graded graded when graded.isFirm() -> terminal.words().say("table.firm");
      case Graded graded when graded.range().isOnly(graded.grade()) -> "";
      case Graded graded -> graded.range().worst() + "–" + graded.range().best();
      case NotGraded _ -> "";
    };
  }

  private String why(ClientGrade client) {
    return terminal.words().say(grades.why(client, portfolio.currency()).mostly());
  }

  private List<Message> footnotes() {
    var notes = new ArrayList<Message>();
    notes.add(Message.of("table.note.range"));
    double assumed = grades.measures().value(Measure.ASSUMED_COST).orElse(0);
    if (assumed > 0) {
      notes.add(Message.of("table.note.assumed", numerals.money(assumed)));
    }
    if (!portfolio.defaulted().isEmpty()) {
      notes.add(
          Message.of("table.note.defaults", portfolio.defaulted().stream().sorted().toList()));
    }
    if (grades.portfolio().withoutFacts() > 0) {
      notes.add(Message.of("table.note.without-facts", grades.portfolio().withoutFacts()));
    }
    if (!grades.wantedRecords().isEmpty()) {
      notes.add(Message.of("table.note.wanted", grades.wantedRecords()));
    }
    return notes;
  }

  private static String name(ClientGrade client) {
    return name(client.letter()) + (client.isProvisional() ? "?" : "");
  }

  private static String name(Optional<Letter> letter) {
    return letter.map(Letter::name).orElse(NOT_GRADED);
  }

  /// Cut to the terminal's width; whole where the output goes elsewhere.
  private String fitted(String text) {
    int width = terminal.surroundings().width();
    return !terminal.surroundings().outIsTerminal() || text.length() <= width
        ? text
        : text.substring(0, width - 1) + "…";
  }

  private void line(String text) {
    terminal.out().println(text);
  }
}
