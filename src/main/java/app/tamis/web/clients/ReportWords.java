package app.tamis.web.clients;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.grading.AxisScore;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.ClientGrade.NotGraded;
import app.tamis.grading.Mark;
import app.tamis.grading.WhatChanged;
import app.tamis.grading.Why;
import app.tamis.measures.Numerals;
import app.tamis.web.grades.ClientsPast;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.MonthEnds;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Letters;
import java.util.List;
import java.util.stream.Stream;

/// Puts a client's grade, and why it has it, into words.
///
/// @param past by today's rules throughout
/// @param clients what they were like at the month ends of `past`
record ReportWords(Words words, MonthEnds.Past past, ClientsPast clients, Discretion discretion) {

  private static final double WORTH_SHOWING = 0.5;

  /// Of what must be known of all grades, what isn't said of each client.
  private static final List<String> OF_ALL_CLIENTS = List.of("notice.unlogged", "notice.unknown.");

  ClientReport of(ClientGrade client, ClientReport.Lifts lifts) {
    var grades = past.now().grades();
    var numerals = past.now().numerals(words);
    var why = grades.why(client, numerals.currency());
    var since = clients.changed(client.findings().client().id());
    return new ClientReport(
        client.findings().client().name(),
        Letters.colour(shown().of(client)),
        shown().mark(client),
        standing(client),
        held(client),
        evidence(client, numerals),
        words.say(
            "print.imprint",
            past.now().facts().portfolio().name(),
            numerals.date(grades.window().asOf()),
            grades.matrix().name()),
        scores(client),
        notices(why),
        why.drags().stream().map(reason -> reason(client, reason)).toList(),
        why.best().stream().map(reason -> reason(client, reason)).toList(),
        unknown(client, why),
        why.toTarget().map(words::sentence).orElse(""),
        lifts,
        since.isPresent() ? words.say("client.since", numerals.date(clients.since())) : "",
        since.map(moved -> changes(client, moved)).orElse(List.of()),
        since.filter(WhatChanged::matrixChanged).isPresent()
            ? words.say("client.rules-changed")
            : "",
        new ClientMeasures(words, numerals, clients, number(client), discretion)
            .of(client.findings().client().id()));
  }

  private ShownGrades shown() {
    return ShownGrades.of(past.now());
  }

  /// What flatters all clients, then what must be known of this one.
  private List<String> notices(Why why) {
    var grades = past.now().grades();
    return Stream.of(
            grades.notices(past.now().facts().portfolio().currency()).stream()
                .filter(notice -> OF_ALL_CLIENTS.stream().anyMatch(notice.key()::startsWith))
                .map(words::say),
            why.notices().stream().map(words::sentence),
            discretion.reactions() ? Stream.<String>empty() : Stream.of(words.say("client.unfelt")))
        .flatMap(notices -> notices)
        .toList();
  }

  private List<String> unknown(ClientGrade client, Why why) {
    double points = Math.rint(client.findings().relationship().unknown());
    return Stream.concat(
            points > 0 ? Stream.of(words.say("client.unknown-points", points)) : Stream.of(),
            why.unknown().stream().map(words::sentence))
        .toList();
  }

  private List<ClientReport.Reason> changes(ClientGrade client, WhatChanged since) {
    return since.changes().stream()
        .filter(change -> Math.abs(change.more()) >= WORTH_SHOWING)
        .map(change ->
            reason(
                client,
                change.now(),
                words.sentence(change.inWords(past.now().facts().portfolio().currency()))))
        .toList();
  }

  private ClientReport.Reason reason(ClientGrade client, Why.Reason reason) {
    return reason(client, reason.mark(), words.sentence(reason.words()));
  }

  private ClientReport.Reason reason(ClientGrade client, Mark mark, String text) {
    return new ClientReport.Reason(
        text, RecordLinks.behind(number(client), mark.criterion().measure(), discretion, words));
  }

  private String standing(ClientGrade client) {
    if (client.findings().personsGrade().isPresent()) {
      var computed = client.computed();
      return words.say("client.by-person", Letters.shown(computed));
    }
    return switch (client) {
      case Graded graded
          when ShownGrades.isGuess(client) && graded.range().isOnly(graded.grade()) ->
          words.say("client.guess");
      case Graded graded when ShownGrades.isGuess(client) ->
          words.say(
              "client.guess.range", graded.range().worst().name(), graded.range().best().name());
      case Graded graded when graded.isFirm() -> words.say("client.firm");
      case Graded graded ->
          words.say("client.range", graded.range().worst().name(), graded.range().best().name());
      case NotGraded _ -> words.say("client.not-graded");
    };
  }

  private String held(ClientGrade client) {
    return shown().isHeld(client)
        ? words.say(
            "client.held", Letters.shown(client.letter()), Letters.shown(shown().of(client)))
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
        .map(axis -> score(axis, client))
        .toList();
  }

  private String score(AxisScore axis, ClientGrade client) {
    var key = axis.axis().id();
    double score = axis.score().orElseThrow();
    return switch (client) {
      case Graded graded ->
          words.say("client.axis." + key, graded.verdict().on(axis.axis()).letter().name(), score);
      case NotGraded _ -> words.say("explain.axis." + key, score);
    };
  }

  private int number(ClientGrade client) {
    return past.now().clients().number(client.findings().client().id());
  }
}
