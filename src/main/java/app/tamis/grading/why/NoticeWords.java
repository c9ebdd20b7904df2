package app.tamis.grading.why;

import app.tamis.basics.Message;
import app.tamis.grading.Axis;
import app.tamis.grading.Cap;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.ClientGrade.Lack;
import app.tamis.grading.ClientGrade.NotGraded;
import app.tamis.grading.Findings;
import app.tamis.grading.GutFeeling;
import app.tamis.grading.Letter;
import app.tamis.grading.Limit;
import app.tamis.grading.Mark;
import app.tamis.grading.Matrix;
import app.tamis.grading.Provisional;
import app.tamis.grading.SmallClients;
import app.tamis.grading.Verdict;
import app.tamis.measures.Efficiency;
import app.tamis.measures.Measure;
import app.tamis.measures.PortfolioWindow.PaymentsMissing;
import app.tamis.measures.Source;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What must be known of a client beside its criteria.
final class NoticeWords {

  private final Matrix matrix;
  private final MeasureWords said;

  NoticeWords(Matrix matrix, Currency currency) {
    this.matrix = matrix;
    this.said = new MeasureWords(currency);
  }

  List<Message> of(ClientGrade client) {
    var findings = client.findings();
    return Stream.of(
            lacks(client),
            findings.caps().stream().map(cap -> cap(cap, client)),
            limits(client).distinct(),
            smallness(client).stream(),
            client.provisional().stream().map(reason -> provisional(reason, findings)),
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
      case Lack.Criteria(List<Mark> oneOf) -> lack(oneOf);
      case Lack.Evidence(Axis axis, double there, double needed) ->
          Message.of("why.lack.evidence." + axis.id(), there, needed);
    };
  }

  /// What is nearest at hand: records that are missing for all, or the hours of this client.
  private static Message lack(List<Mark> oneOf) {
    var missing = oneOf.stream().flatMap(mark -> mark.notImported().stream()).distinct().toList();
    if (missing.isEmpty()) {
      return Message.of("why.lack.figures");
    }
    return missing.equals(List.of(List.of(Source.TIME_ENTRIES)))
        ? Message.of("why.lack.hours")
        : Message.of("why.lack.records", missing.stream().map(MissingWords::names).toList());
  }

  private Message cap(Cap cap, ClientGrade client) {
    var findings = client.findings();
    return switch (cap) {
      case Cap.BreakFix(double _, String _, Letter _) ->
          atMost(Message.of("why.cap.break_fix"), cap, client);
      case Cap.Arrears(double _, Letter _) ->
          atMost(owed("why.cap.arrears", Measure.ARREARS, findings), cap, client);
      case Cap.Overdue(double _, Letter _) ->
          atMost(owed("why.cap.overdue", Measure.OVERDUE, findings), cap, client);
      case Cap.BrokenPromise(Letter _, var refused) ->
          atMost(Message.of("why.cap.broken-promise", refused.orElseThrow()), cap, client);
      case Cap.ByPerson(var given) -> {
        var decided = given.orElseThrow();
        yield Message.of(
            "why.cap.override",
            letter(decided.grade()),
            decided.until(),
            decided.reason(),
            decided.by());
      }
    };
  }

  private Message owed(String key, Measure measure, Findings client) {
    return Message.of(key, said.money(value(client, measure).orElseThrow()));
  }

  /// A cap that takes nothing away is told all the same, but not as what holds the grade.
  private static Message atMost(Message what, Cap cap, ClientGrade client) {
    boolean takesSomething =
        client instanceof Graded graded
            && cap.applyTo(graded.verdict().uncapped()) != graded.verdict().uncapped();
    return takesSomething
        ? Message.of("why.cap.at-most", what, letter(cap.letter().orElseThrow()))
        : what;
  }

  private Stream<Message> limits(ClientGrade client) {
    return switch (client) {
      case Graded graded ->
          matrix.limits().stream()
              .filter(limit -> graded.verdict().on(limit.axis()).limits().contains(limit.id()))
              .map(limit -> limit(limit, graded));
      case NotGraded _ -> Stream.empty();
    };
  }

  private Message limit(Limit limit, Graded client) {
    return switch (limit) {
      case Limit.Core _ when isLoss(client.findings()) -> loss(client.findings());
      case Limit.Core _ ->
          Message.of(
              "why.limit.core",
              letterOf(client.findings().financial().score()),
              letterOf(client.findings().core()));
      case Limit.Loss _ -> loss(client.findings());
      case Limit.NoWarmth _ -> Message.of("why.limit.no_warmth");
      case Limit.Dread(String _, double _, double _, Letter atMost) ->
          Message.of("why.limit.dread", letter(atMost));
    };
  }

  /// Who costs more than it brings needs no other reason.
  private static boolean isLoss(Findings client) {
    return value(client, Measure.CONTRIBUTION_PER_MONTH).orElse(0) < 0;
  }

  private Message loss(Findings client) {
    return Message.of(
        "why.limit.loss", said.money(-value(client, Measure.CONTRIBUTION_PER_MONTH).orElseThrow()));
  }

  private Message letterOf(OptionalDouble score) {
    return letter(matrix.letters().letter(score.orElseThrow()));
  }

  private Optional<Message> smallness(ClientGrade client) {
    var findings = client.findings();
    return findings.smallClientSteps() == 0
        ? Optional.empty()
        : Optional.of(
            switch (matrix.smallClients()) {
              case SmallClients.ByRevenue _ ->
                  Message.of(
                      "why.small.revenue",
                      said.money(value(findings, Measure.REVENUE_PER_MONTH).orElseThrow()),
                      fall(client));
              case SmallClients.ByOverhead _ -> small(findings, fall(client));
            });
  }

  private Message small(Findings client, Message fall) {
    var netRevenue = value(client, Measure.NET_REVENUE_PER_MONTH).orElseThrow();
    var overhead = said.money(client.overhead().orElseThrow());
    return netRevenue > 0
        ? Message.of("why.small", overhead, said.money(netRevenue), fall)
        : Message.of("why.small.nothing", overhead, fall);
  }

  /// By how many grades it falls, or would if it could fall that far.
  private static Message fall(ClientGrade client) {
    int steps = client.findings().smallClientSteps();
    return switch (client) {
      case NotGraded _ -> Message.of("why.small.would", steps);
      case Graded graded -> fall(graded.verdict(), steps);
    };
  }

  private static Message fall(Verdict verdict, int steps) {
    return verdict.onTheGrid().apart(verdict.uncapped()) == steps
        ? Message.of("why.small.falls", steps)
        : Message.of("why.small.stopped", steps, letter(verdict.uncapped()));
  }

  private static Message provisional(Provisional reason, Findings client) {
    return switch (reason) {
      case FEW_MONTHS -> Message.of("why.provisional.few_months", client.months());
      case THIN_RELATIONSHIP -> Message.of("why.provisional.thin_relationship", wanted(client));
      case ESTIMATED_HOURS -> Message.of("why.provisional.estimated_hours");
      case PAYMENTS_MISSING -> Message.of("why.provisional.payments_missing", bills(client));
    };
  }

  /// What would say more of the relationship.
  private static Object wanted(Findings client) {
    return client.marks().stream()
        .filter(mark -> mark.criterion().axis() == Axis.RELATIONSHIP && !mark.hasEvidence())
        .map(mark -> Message.of("criterion." + mark.criterion().measure().id()))
        .toList();
  }

  private static int bills(Findings client) {
    return client.measures().portfolio().paymentsMissing().stream()
        .filter(missing -> missing.client().equals(client.client()))
        .mapToInt(PaymentsMissing::bills)
        .sum();
  }

  private static Optional<Message> gut(Findings client) {
    return client
        .gut()
        .filter(GutFeeling::apart)
        .flatMap(gut -> gut.figures().map(figures -> gut(gut.letter(), figures)));
  }

  private static Message gut(Letter felt, Letter figures) {
    if (!figures.isAtLeast(felt)) {
      return Message.of("why.gut.fond", figures.name(), felt.name());
    }
    var key = felt == Letter.D ? "why.gut.dread" : "why.gut.less";
    return Message.of(key, figures.name(), felt.name());
  }

  /// A very small client pays for its administration, not for its hours.
  private static Optional<Message> overcharged(Findings client) {
    return Efficiency.of(client.measures())
        .filter(efficiency -> efficiency == Efficiency.HIGH && client.smallClientSteps() == 0)
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
