package app.tamis.cli;

import static app.tamis.cli.TextTable.left;
import static app.tamis.cli.TextTable.right;

import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.Numerals;
import app.tamis.outlook.Candidate;
import app.tamis.outlook.ExitLimits;
import app.tamis.outlook.ExitOrder;
import app.tamis.outlook.ExitPlan;
import app.tamis.outlook.OutlookWords;
import app.tamis.portfolio.Portfolio;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;

/// Exits for a person at a terminal: what they come to in words, who leaves when, then month by
/// month.
final class ExitsTable {

  private final Terminal terminal;
  private final ExitOrder order;
  private final ExitLimits limits;
  private final PortfolioGrades grades;
  private final YearMonth first;
  private final LocalDate told;
  private final Words words;
  private final Numerals numerals;
  private final OutlookWords said;

  ExitsTable(
      Terminal terminal,
      ExitOrder order,
      ExitLimits limits,
      PortfolioGrades grades,
      Portfolio portfolio,
      YearMonth first,
      LocalDate told) {
    this.terminal = terminal;
    this.order = order;
    this.limits = limits;
    this.grades = grades;
    this.first = first;
    this.told = told;
    this.words = terminal.words();
    this.numerals = new Numerals(words, portfolio.currency());
    this.said = new OutlookWords(portfolio.currency());
  }

  void print() {
    title(words.say("exits.title", order.candidates().size(), told));
    if (order.candidates().isEmpty()) {
      return;
    }
    var worstFirst = order.worstFirst();
    var better = order.better();
    line(words.sentence(said.result(worstFirst)));
    said.stopped(worstFirst, this::name, first).forEach(why -> line(words.sentence(why)));
    line(words.sentence(said.comparison(worstFirst, better)));
    line("");
    clients(worstFirst, better);
    line("");
    title(words.say("exits.course"));
    course(worstFirst);
  }

  private void clients(ExitPlan worstFirst, ExitPlan better) {
    var table = new TextTable(left(), right(), right(), left(), left(), left());
    table.header(
        words.list(
            "exits.client",
            "exits.net",
            "exits.hours",
            "exits.earliest",
            "exits.worst",
            "exits.better.order"));
    for (var candidate : order.candidates()) {
      table.row(
          name(candidate.id()),
          money(candidate.net()),
          hours(candidate.hours()),
          earliest(candidate),
          month(worstFirst, candidate.id()),
          month(better, candidate.id()));
    }
    print(table);
  }

  private String earliest(Candidate candidate) {
    return candidate.earliest() > limits.months()
        ? words.say("exits.never", limits.months())
        : month(candidate.earliest());
  }

  private String month(ExitPlan plan, ClientId client) {
    return plan.months()
        .getOrDefault(client, Optional.empty())
        .map(this::month)
        .orElseGet(() -> words.say("exits.not"));
  }

  private String month(int number) {
    return words.say("outlook.month.of", first.plusMonths(number - 1L));
  }

  private void course(ExitPlan plan) {
    var table = new TextTable(left(), right(), right(), right());
    table.header(words.list("outlook.month", "exits.leaving", "exits.fallen", "exits.back"));
    for (var month : plan.course()) {
      table.row(
          month(month.number()),
          money(month.leaving()),
          money(month.fallen()),
          hours(month.hoursBack()));
    }
    print(table);
  }

  private String name(ClientId id) {
    return grades.portfolio().find(id).map(client -> client.client().name()).orElseGet(id::text);
  }

  private String money(double amount) {
    return numerals.money(OptionalDouble.of(amount));
  }

  private String hours(double hours) {
    return numerals.number(OptionalDouble.of(hours), 1);
  }

  private void print(TextTable table) {
    var lines = table.lines();
    title(lines.getFirst());
    lines.stream().skip(1).forEach(this::line);
  }

  private void title(String text) {
    line(terminal.ink().bold(text));
  }

  private void line(String text) {
    terminal.out().println(text);
  }
}
