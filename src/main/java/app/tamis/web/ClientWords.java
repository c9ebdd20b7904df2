package app.tamis.web;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.facts.Recorded.Contract;
import app.tamis.grading.AxisScore;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.ClientGrade.NotGraded;
import app.tamis.grading.History;
import app.tamis.grading.Letter;
import app.tamis.grading.Mark;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.Since;
import app.tamis.grading.Why;
import app.tamis.measures.Numerals;
import app.tamis.portfolio.Portfolio;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts a client into the words of its page.
record ClientWords(Words words, Portfolio portfolio, History history, Discretion discretion) {

  private static final int MONTHS_BACK = 3;
  private static final double WORTH_SHOWING = 0.5;

  ClientView view(ClientGrade client, List<Contract> contracts) {
    var grades = history.monthEnds().getLast();
    var numerals = new Numerals(words, portfolio.currency());
    var why = discretion.of(grades.why(client, portfolio.currency()));
    var since = since(grades, client);
    return new ClientView(
        id(client),
        name(client),
        colour(client.letter()),
        letter(client.letter()),
        standing(client),
        evidence(client, grades, numerals),
        scores(client),
        sentences(why.notices()),
        why.drags().stream().map(reason -> reason(client, reason)).toList(),
        why.best().stream().map(reason -> reason(client, reason)).toList(),
        sentences(why.unknown()),
        sentences(why.roads()),
        since.isPresent() ? words.say("client.since", numerals.date(before().window().asOf())) : "",
        since.map(moved -> changes(client, moved)).orElse(List.of()),
        since.filter(Since::matrixChanged).isPresent() ? words.say("client.rules-changed") : "",
        new ClientMeasures(words, numerals, history, discretion).of(id(client)),
        history.monthEnds().stream().map(monthEnd -> monthEnd(monthEnd, id(client))).toList(),
        contracts.stream().map(new AgreementWords(words, numerals)::of).toList(),
        records(client),
        neighbour(grades, client, -1),
        neighbour(grades, client, 1));
  }

  private PortfolioGrades before() {
    var monthEnds = history.monthEnds();
    return monthEnds.get(Math.max(0, monthEnds.size() - 1 - MONTHS_BACK));
  }

  private Optional<Since> since(PortfolioGrades grades, ClientGrade client) {
    return grades.since(before(), client);
  }

  private List<ClientView.Reason> changes(ClientGrade client, Since since) {
    return since.changes().stream()
        .filter(change -> Math.abs(change.more()) >= WORTH_SHOWING)
        .filter(change -> discretion.tells(change.now()))
        .map(change ->
            reason(client, change.now(), words.sentence(change.inWords(portfolio.currency()))))
        .toList();
  }

  private ClientView.Reason reason(ClientGrade client, Why.Reason reason) {
    return reason(client, reason.mark(), words.sentence(reason.words()));
  }

  private ClientView.Reason reason(ClientGrade client, Mark mark, String text) {
    return new ClientView.Reason(
        text, RecordLinks.behind(id(client), mark.criterion().measure(), discretion, words));
  }

  private String standing(ClientGrade client) {
    return switch (client) {
      case Graded graded when graded.isFirm() -> words.say("client.firm");
      case Graded graded ->
          words.say("client.range", graded.range().worst().name(), graded.range().best().name());
      case NotGraded _ -> words.say("client.not-graded");
    };
  }

  private String evidence(ClientGrade client, PortfolioGrades grades, Numerals numerals) {
    return words.sentence(
        Message.of(
            "explain.evidence",
            client.findings().criteriaWithEvidence(),
            client.findings().marks().size(),
            client.findings().months(),
            numerals.date(grades.window().asOf())));
  }

  private List<String> scores(ClientGrade client) {
    return Stream.of(client.findings().financial(), client.findings().relationship())
        .filter(axis -> axis.score().isPresent())
        .map(this::score)
        .toList();
  }

  private String score(AxisScore axis) {
    return words.say("explain.axis." + axis.axis().id(), axis.score().orElseThrow());
  }

  private ClientView.MonthEnd monthEnd(PortfolioGrades grades, String clientId) {
    var client = grades.find(clientId);
    return new ClientView.MonthEnd(
        Months.brief(YearMonth.from(grades.window().asOf()), words),
        client.map(found -> colour(found.letter())).orElse("none"),
        client.map(found -> letter(found.letter())).orElse(""));
  }

  private List<ClientView.Link> records(ClientGrade client) {
    return RecordLists.all().stream()
        .map(RecordList::kind)
        .filter(kind -> discretion.reactions() || !kind.equals(RecordLists.REACTIONS))
        .map(kind ->
            new ClientView.Link(
                RecordLinks.label(kind, "", words), RecordLinks.to(id(client), kind, "")))
        .toList();
  }

  private static Optional<ClientView.Link> neighbour(
      PortfolioGrades grades, ClientGrade client, int step) {
    var ids = grades.clients().stream().map(ClientWords::id).toList();
    int place = ids.indexOf(id(client)) + step;
    return place >= 0 && place < grades.clients().size()
        ? Optional.of(link(grades.clients().get(place)))
        : Optional.empty();
  }

  private static ClientView.Link link(ClientGrade client) {
    return new ClientView.Link(name(client), RecordLinks.client(id(client)));
  }

  private List<String> sentences(List<Message> messages) {
    return messages.stream().map(words::sentence).toList();
  }

  private static String id(ClientGrade client) {
    return client.findings().client().id();
  }

  private static String name(ClientGrade client) {
    return client.findings().client().name();
  }

  static String letter(Optional<Letter> letter) {
    return letter.map(Letter::name).orElse(Numerals.NO_VALUE);
  }

  static String colour(Optional<Letter> letter) {
    return letter.map(known -> known.name().toLowerCase(Locale.ROOT)).orElse("none");
  }
}
