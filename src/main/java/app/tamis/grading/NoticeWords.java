package app.tamis.grading;

import app.tamis.basics.Message;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.ClientGrade.Lack;
import app.tamis.grading.ClientGrade.NotGraded;
import app.tamis.measures.Efficiency;
import app.tamis.measures.Measure;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What must be known of a client beside its criteria.
final class NoticeWords {

  private final Said said;

  NoticeWords(Currency currency) {
    this.said = new Said(currency);
  }

  List<Message> of(ClientGrade client) {
    var findings = client.findings();
    return Stream.of(
            lacks(client),
            findings.caps().stream().map(cap -> cap(cap, findings)),
            smallness(findings).stream(),
            gut(findings).stream(),
            overcharged(findings).stream(),
            assumed(findings).stream())
        .flatMap(notices -> notices)
        .toList();
  }

  private static Stream<Message> lacks(ClientGrade client) {
    return switch (client) {
      case Graded _ -> Stream.empty();
      case NotGraded notGraded -> notGraded.reasons().stream().map(NoticeWords::lack);
    };
  }

  private static Message lack(Lack lack) {
    return switch (lack) {
      case Lack.Months(int there, int needed) -> Message.of("why.lack.months", there, needed);
      case Lack.Evidence(Axis axis, double there, double needed) ->
          Message.of("why.lack.evidence." + axis.id(), there, needed);
    };
  }

  private Message cap(Cap cap, Findings client) {
    return switch (cap) {
      case Cap.Arrears arrears -> {
        var months = value(client, Measure.ARREARS_MONTHS);
        yield months.isPresent()
            ? Message.of("why.cap.arrears", months.getAsDouble(), letter(arrears.atMost()))
            : Message.of(
                "why.cap.arrears.alone",
                said.money(value(client, Measure.OVERDUE).orElseThrow()),
                letter(arrears.atMost()));
      }
      case Cap.BrokenPromise(Letter atMost, var refused) ->
          Message.of("why.cap.broken-promise", refused.orElseThrow(), letter(atMost));
      case Cap.ByPerson(var given) -> {
        var decided = given.orElseThrow();
        yield Message.of(
            "why.cap.override", letter(decided.grade()), decided.until(), decided.reason());
      }
    };
  }

  private Optional<Message> smallness(Findings client) {
    return client.smallClientSteps() == 0
        ? Optional.empty()
        : Optional.of(
            Message.of(
                "why.small",
                said.money(value(client, Measure.REVENUE_PER_MONTH).orElseThrow()),
                client.smallClientSteps()));
  }

  private static Optional<Message> gut(Findings client) {
    return client
        .gut()
        .filter(GutFeeling::apart)
        .flatMap(gut -> gut.figures().map(figures -> gut(gut.letter(), figures)));
  }

  private static Message gut(Letter felt, Letter figures) {
    var key = figures.isAtLeast(felt) ? "why.gut.dread" : "why.gut.fond";
    return Message.of(key, figures.name(), felt.name());
  }

  private static Optional<Message> overcharged(Findings client) {
    return Efficiency.of(client.measures())
        .filter(efficiency -> efficiency == Efficiency.HIGH)
        .map(_ -> Message.of("why.overcharged", value(client, Measure.EFFICIENCY).orElseThrow()));
  }

  private Optional<Message> assumed(Findings client) {
    double assumed = value(client, Measure.ASSUMED_COST).orElse(0);
    return assumed > 0
        ? Optional.of(Message.of("why.assumed", said.money(assumed)))
        : Optional.empty();
  }

  private static OptionalDouble value(Findings client, Measure measure) {
    return client.measures().value(measure);
  }

  static Message letter(Letter letter) {
    return Message.of("grade." + letter);
  }
}
