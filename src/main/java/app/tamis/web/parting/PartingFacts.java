package app.tamis.web.parting;

import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Why;
import app.tamis.identity.Person;
import app.tamis.measures.Measure;
import app.tamis.measures.Unit;
import app.tamis.parting.Partings;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.portfolio.Clients;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.PortfolioZone;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What one should know before one decides, in sentences: the grade and why, what they are worth,
/// who may go with them, and by when it can end.
@Component
final class PartingFacts {

  private static final int REASONS = 3;

  private final Partings partings;
  private final ClientRegister register;
  private final InForce inForce;
  private final PortfolioZone clocks;

  PartingFacts(Partings partings, ClientRegister register, InForce inForce, PortfolioZone clocks) {
    this.partings = partings;
    this.register = register;
    this.inForce = inForce;
    this.clocks = clocks;
  }

  /// @param isTold whether they were told, and the last day is said already
  List<CaseView.Fact> of(Client client, boolean isTold, Words words, Person reader) {
    var facts = new ArrayList<CaseView.Fact>();
    inForce
        .find(Discretion.towards(reader))
        .ifPresent(standing ->
            standing
                .client(client.number())
                .ifPresent(grade -> facts.addAll(graded(client, grade, standing, words))));
    var clients = register.list();
    for (var tied : partings.along(client.id(), clocks.today())) {
      facts.add(along(tied, clients, words));
    }
    if (!isTold) {
      facts.addAll(lastDays(client, words));
    }
    return facts;
  }

  private static List<CaseView.Fact> graded(
      Client client, ClientGrade grade, Standing standing, Words words) {
    var path = ClientPath.of(client.number());
    var facts = new ArrayList<CaseView.Fact>();
    var why = standing.grades().why(grade, standing.facts().portfolio().currency());
    facts.add(
        new CaseView.Fact(
            words.say("parting.known.grade", ShownGrades.of(standing).mark(grade)), path));
    Stream.concat(
            why.notices().stream(), why.drags().stream().limit(REASONS).map(Why.Reason::words))
        .map(words::sentence)
        .forEach(reason -> facts.add(new CaseView.Fact(reason, "")));
    var measures = grade.findings().measures();
    var numerals = standing.numerals(words);
    facts.add(
        new CaseView.Fact(
            words.say(
                "parting.known.worth",
                numerals.money(measures.value(Measure.NET_REVENUE_PER_MONTH)),
                numerals.of(Unit.HOURS, measures.value(Measure.HOURS_PER_MONTH))),
            ""));
    return facts;
  }

  private static CaseView.Fact along(Partings.Tied tied, Clients clients, Words words) {
    return new CaseView.Fact(
        words.say("parting.known.along", tied.name(), words.say(tied.why())),
        tied.client()
            .flatMap(clients::find)
            .map(known -> ClientPath.of(known.number()))
            .orElse(""));
  }

  private List<CaseView.Fact> lastDays(Client client, Words words) {
    var today = clocks.today();
    var toEnd = partings.toEnd(client.id(), today);
    var earliest = toEnd.earliest(today);
    var facts = new ArrayList<CaseView.Fact>();
    facts.add(
        new CaseView.Fact(
            toEnd.contractDays() > 0
                ? words.say("parting.known.notice", toEnd.contractDays())
                : words.say("parting.known.no-notice"),
            ""));
    toEnd
        .notice(today, earliest)
        .ifPresent(notice -> facts.add(new CaseView.Fact(words.sentence(notice.message()), "")));
    facts.add(
        new CaseView.Fact(
            words.say(
                "parting.known.earliest",
                earliest,
                earliest.with(TemporalAdjusters.lastDayOfMonth())),
            ""));
    if (toEnd.law().isEmpty()) {
      facts.add(new CaseView.Fact(words.say("parting.known.no-law"), ""));
    }
    return facts;
  }
}
