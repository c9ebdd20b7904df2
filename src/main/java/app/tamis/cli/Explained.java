package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.grading.AxisScore;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.ClientGrade.NotGraded;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.Why;
import app.tamis.grading.acts.Levers;
import app.tamis.measures.Measure;
import app.tamis.measures.Numerals;
import app.tamis.portfolio.Portfolio;
import java.util.List;
import java.util.Optional;

/// The why of one client in words, with the figures, the evidence missing and the road up.
final class Explained {

  private static final List<Measure> FIGURES =
      List.of(
          Measure.REVENUE,
          Measure.NET_REVENUE,
          Measure.HOURS,
          Measure.COST_TO_SERVE,
          Measure.CONTRIBUTION,
          Measure.NET_MARGIN,
          Measure.CONTRIBUTION_MARGIN,
          Measure.EFFECTIVE_HOURLY_RATE,
          Measure.PRICE_TO_TARGET,
          Measure.AFFORDABLE_HOURS,
          Measure.HOURS_PER_MONTH,
          Measure.GROSS_HOURLY_RATE,
          Measure.HOURLY_RATE_NET_OF_RETAIL,
          Measure.EFFICIENCY,
          Measure.REVENUE_SHARE,
          Measure.HOURS_SHARE,
          Measure.DRAIN,
          Measure.RECURRING_SHARE,
          Measure.REVENUE_PER_SEAT,
          Measure.TICKETS_PER_SEAT,
          Measure.HOURS_PER_TICKET,
          Measure.AFTER_HOURS_SHARE,
          Measure.AVERAGE_DAYS_LATE,
          Measure.OVERDUE,
          Measure.ARREARS_MONTHS);

  private final Terminal terminal;
  private final Words words;
  private final PortfolioGrades grades;
  private final Levers levers;
  private final Portfolio portfolio;
  private final Numerals numerals;

  Explained(Terminal terminal, PortfolioGrades grades, Levers levers, Portfolio portfolio) {
    this.terminal = terminal;
    this.words = terminal.words();
    this.grades = grades;
    this.levers = levers;
    this.portfolio = portfolio;
    this.numerals = new Numerals(words, portfolio.currency());
  }

  void print(ClientGrade client) {
    var why = grades.why(client, portfolio.currency());
    line(terminal.ink().bold(words.say(title(client))));
    line(
        words.say(
            "explain.evidence",
            client.findings().criteriaWithEvidence(),
            client.findings().marks().size(),
            client.findings().months(),
            numerals.date(grades.window().asOf())));
    axis(client, client.findings().financial());
    axis(client, client.findings().relationship());
    section("explain.notices", why.notices());
    section("explain.drags", why.drags().stream().map(Why.Reason::words).toList());
    section("explain.best", why.best().stream().map(Why.Reason::words).toList());
    section("explain.unknown", why.unknown());
    section("explain.to-target", why.toTarget().stream().toList());
    levers(client);
    figures(client);
  }

  /// The road up, told in acts: the best of what would lift the client, or that nothing does.
  private void levers(ClientGrade client) {
    var found = levers.of(client);
    boolean isSaid = client.computed().isEmpty() || client.computed().equals(Optional.of(Letter.A));
    if (isSaid && found.levers().isEmpty()) {
      return;
    }
    line("");
    line(terminal.ink().bold(words.say("explain.levers")));
    levers
        .bestSaid(found, portfolio.currency())
        .forEach(lever -> line("  " + words.sentence(lever.sentence())));
    found.noLift().ifPresent(message -> line("  " + words.sentence(message)));
  }

  private Message title(ClientGrade client) {
    var name = client.findings().client().name();
    return switch (client) {
      case Graded graded when graded.isProvisional() ->
          Message.of("explain.title.provisional", name, graded.grade().name());
      case Graded graded when graded.isFirm() ->
          Message.of("explain.title.firm", name, graded.grade().name());
      case Graded graded ->
          Message.of(
              "explain.title.range",
              name,
              graded.grade().name(),
              graded.range().worst().name(),
              graded.range().best().name());
      case NotGraded _ -> Message.of("explain.title.none", name);
    };
  }

  private void axis(ClientGrade client, AxisScore score) {
    if (score.score().isPresent()) {
      var said = words.say("explain.axis." + score.axis().id(), score.score().getAsDouble());
      line(
          switch (client) {
            case Graded graded ->
                words.say(
                    "explain.axis.lettered",
                    said,
                    graded.verdict().on(score.axis()).letter().name());
            case NotGraded _ -> said;
          });
    }
  }

  private void section(String key, List<Message> sentences) {
    if (sentences.isEmpty()) {
      return;
    }
    line("");
    line(terminal.ink().bold(words.say(key)));
    sentences.forEach(sentence -> line("  " + words.say(sentence)));
  }

  private void figures(ClientGrade client) {
    line("");
    line(terminal.ink().bold(words.say("explain.figures", grades.window().months())));
    var table = new TextTable(TextTable.left(), TextTable.right());
    for (var measure : FIGURES) {
      table.row(
          "  " + words.say("measure." + measure.id()),
          numerals.of(measure.unit(), client.findings().measures().value(measure)));
    }
    table.lines().forEach(this::line);
  }

  private void line(String text) {
    terminal.out().println(text);
  }
}
