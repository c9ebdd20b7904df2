package app.tamis.web.clients;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.facts.Recorded.Contract;
import app.tamis.gradebook.Gradings;
import app.tamis.grading.AxisScore;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.ClientGrade.NotGraded;
import app.tamis.grading.Letter;
import app.tamis.grading.Mark;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.Since;
import app.tamis.grading.Why;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.Numerals;
import app.tamis.web.decisions.DecisionsWords;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.MonthEnds;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Letters;
import app.tamis.web.page.Months;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Puts a client into the words of its page.
record ClientWords(Words words, MonthEnds.Past past, Discretion discretion) {

  private static final int MONTHS_BACK = 3;
  private static final double WORTH_SHOWING = 0.5;

  /// @param published the client's grades so far, oldest first
  /// @param events that stand out, in any order
  ClientView view(
      ClientGrade client,
      List<Contract> contracts,
      List<Gradings.Shown> published,
      List<TimeLine.Event> events) {
    var grades = past.now().grades();
    var numerals = past.now().numerals(words);
    var why = discretion.of(grades.why(client, numerals.currency()));
    var since = since(client);
    var monthEnds = monthEnds(id(client), published);
    return new ClientView(
        DecisionsWords.path(id(client)),
        name(client),
        Letters.colour(past.now().shown().of(client)),
        Letters.shown(past.now().shown().of(client)),
        standing(client),
        held(client),
        evidence(client, numerals),
        words.say(
            "print.imprint",
            past.now().facts().portfolio().name(),
            numerals.date(grades.window().asOf()),
            grades.matrix().name()),
        scores(client),
        sentences(why.notices()),
        why.drags().stream().map(reason -> reason(client, reason)).toList(),
        why.best().stream().map(reason -> reason(client, reason)).toList(),
        sentences(why.unknown()),
        why.toTarget().map(words::sentence).stream().toList(),
        since.isPresent() ? words.say("client.since", numerals.date(before().window().asOf())) : "",
        since.map(moved -> changes(client, moved)).orElse(List.of()),
        since.filter(Since::matrixChanged).isPresent() ? words.say("client.rules-changed") : "",
        new ClientMeasures(words, numerals, past, discretion).of(id(client)),
        List.copyOf(monthEnds.values()),
        new TimeLine(words, numerals)
            .of(months(id(client)), grades.window().asOf(), events, monthEnds),
        contracts.stream().map(new AgreementWords(words, numerals)::of).toList(),
        records(client),
        neighbour(client, -1),
        neighbour(client, 1));
  }

  private PortfolioGrades before() {
    var ends = past.ends();
    return ends.get(Math.max(0, ends.size() - 1 - MONTHS_BACK)).computed();
  }

  private Optional<Since> since(ClientGrade client) {
    return past.now().grades().since(before(), client);
  }

  private List<ClientView.Reason> changes(ClientGrade client, Since since) {
    return since.changes().stream()
        .filter(change -> Math.abs(change.more()) >= WORTH_SHOWING)
        .filter(change -> discretion.tells(change.now()))
        .map(change ->
            reason(
                client,
                change.now(),
                words.sentence(change.inWords(past.now().facts().portfolio().currency()))))
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
    if (client.findings().personsGrade().isPresent()) {
      var computed = client.computed();
      return words.say("client.by-person", Letters.shown(computed));
    }
    return switch (client) {
      case Graded graded when graded.isFirm() -> words.say("client.firm");
      case Graded graded ->
          words.say("client.range", graded.range().worst().name(), graded.range().best().name());
      case NotGraded _ -> words.say("client.not-graded");
    };
  }

  private String held(ClientGrade client) {
    return past.now().shown().isHeld(client)
        ? words.say(
            "client.held",
            Letters.shown(client.letter()),
            Letters.shown(past.now().shown().of(client)))
        : "";
  }

  private String evidence(ClientGrade client, Numerals numerals) {
    return words.sentence(
        Message.of(
            "explain.evidence",
            client.findings().criteriaWithEvidence(),
            client.findings().marks().size(),
            client.findings().months(),
            numerals.date(past.now().grades().window().asOf())));
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

  /// What was published of each, and before there was a book, what would have been computed.
  private SequencedMap<YearMonth, ClientView.MonthEnd> monthEnds(
      String clientId, List<Gradings.Shown> published) {
    var ends = new LinkedHashMap<YearMonth, ClientView.MonthEnd>();
    past.ends()
        .forEach(end -> {
          var month = YearMonth.from(end.asOf());
          ends.put(
              month,
              published.stream()
                  .filter(one -> YearMonth.from(one.monthEnd()).equals(month))
                  .findFirst()
                  .map(one -> monthEnd(month, one.grade()))
                  .or(() ->
                      end.computed().find(clientId).map(client -> monthEnd(month, client.letter())))
                  .orElseGet(
                      () -> new ClientView.MonthEnd(Months.brief(month, words), "none", "")));
        });
    return ends;
  }

  private ClientView.MonthEnd monthEnd(YearMonth month, Optional<Letter> letter) {
    return new ClientView.MonthEnd(
        Months.brief(month, words), Letters.colour(letter), Letters.shown(letter));
  }

  /// Those in the window.
  private List<ClientMonth> months(String clientId) {
    var window = past.now().grades().window();
    return past.now().facts().months().months().stream()
        .filter(month -> month.clientId().equals(clientId))
        .filter(month -> !month.month().isBefore(window.first()))
        .filter(month -> !month.month().isAfter(window.last()))
        .toList();
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

  private Optional<ClientView.Link> neighbour(ClientGrade client, int step) {
    var clients = past.now().shown().worstFirst();
    int place = clients.stream().map(ClientWords::id).toList().indexOf(id(client)) + step;
    return place >= 0 && place < clients.size()
        ? Optional.of(link(clients.get(place)))
        : Optional.empty();
  }

  private static ClientView.Link link(ClientGrade client) {
    return new ClientView.Link(name(client), ClientPath.of(id(client)));
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
}
