package app.tamis.web.exits;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import app.tamis.agreements.Commitment;
import app.tamis.agreements.Commitments;
import app.tamis.basics.ClientId;
import app.tamis.facts.Equipment.Licence;
import app.tamis.gradebook.Standing;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.lawbook.LawsInForce;
import app.tamis.lift.LiftPlan;
import app.tamis.lift.Lifts;
import app.tamis.measures.ClientInWindow;
import app.tamis.outlook.Candidate;
import app.tamis.outlook.Candidates;
import app.tamis.outlook.ExitCase;
import app.tamis.outlook.ExitLimits;
import app.tamis.outlook.ExitOrder;
import app.tamis.outlook.ExitPlan;
import app.tamis.outlook.ExitSaid;
import app.tamis.outlook.ExitTerms;
import app.tamis.outlook.Exits;
import app.tamis.outlook.KeptTie;
import app.tamis.outlook.LastDays;
import app.tamis.outlook.LicenceEnd;
import app.tamis.outlook.Months;
import app.tamis.parting.PartingCase;
import app.tamis.parting.Partings;
import app.tamis.stack.Stacks;
import app.tamis.web.grades.ShownGrades;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Plans the exits of the grades in force, by the law in force.
@Component
final class Planned {

  private final Exits exits;
  private final Lifts lifts;
  private final Commitments commitments;
  private final LawsInForce laws;
  private final Stacks stacks;
  private final BetterOrders betterOrders;
  private final Partings partings;

  Planned(
      Exits exits,
      Lifts lifts,
      Commitments commitments,
      LawsInForce laws,
      Stacks stacks,
      BetterOrders betterOrders,
      Partings partings) {
    this.exits = exits;
    this.lifts = lifts;
    this.commitments = commitments;
    this.laws = laws;
    this.stacks = stacks;
    this.betterOrders = betterOrders;
    this.partings = partings;
  }

  record Case(ClientGrade client, ExitCase found) {}

  /// All that a plan rests on, and what it comes to.
  ///
  /// @param cases of all Ds, worst first
  /// @param licences until when they run, by client
  /// @param parting with whom one is under way
  /// @param fromToday the earliest month of each, were it told today
  /// @param byHand worst first, with what was moved
  record Plan(
      Standing standing,
      YearMonth first,
      LocalDate told,
      ExitTerms terms,
      boolean kept,
      List<Case> cases,
      Map<ClientId, Map<ExitSaid.Kind, ExitSaid>> sayings,
      Map<ClientId, LicenceEnd> licences,
      List<KeptTie> ties,
      List<ClientGrade> unknown,
      Set<ClientId> parting,
      Map<ClientId, Integer> fromToday,
      ExitLimits limits,
      ExitOrder order,
      ExitPlan worstFirst,
      ExitPlan better,
      ExitPlan byHand) {

    Optional<ExitSaid> said(ClientId client, ExitSaid.Kind kind) {
      return Optional.ofNullable(sayings.getOrDefault(client, Map.of()).get(kind));
    }

    boolean isMoved() {
      return order.candidates().stream()
          .anyMatch(one -> said(one.id(), ExitSaid.Kind.MONTH).isPresent());
    }

    /// Whether it leaves in the month that was planned only if it is told now.
    boolean isTime(ClientId client) {
      return !parting.contains(client)
          && byHand
              .month(client)
              .filter(month -> month <= fromToday.getOrDefault(client, 0))
              .isPresent();
    }

    String name(ClientId client) {
      return standing
          .grades()
          .find(client)
          .map(one -> one.findings().client().name())
          .orElseGet(client::text);
    }
  }

  Plan of(Standing standing, LocalDate today) {
    var kept = exits.terms();
    return of(
        standing,
        today,
        kept.orElseGet(() -> ExitTerms.suggested(standing.grades().portfolio())),
        kept.isPresent());
  }

  private Plan of(Standing standing, LocalDate today, ExitTerms terms, boolean kept) {
    var first = first(standing, today);
    var told = terms.told(first, today);
    var sayings = sayings();
    var cases = cases(standing, sayings);
    var may = cases.stream().filter(one -> one.found().may()).map(Case::client).toList();
    var licences = licences(may, standing, today, sayings);
    var candidates =
        new Candidates(standing.grades(), first, lastDay(terms, told, standing, licences));
    var found = candidates.of(may).stream().map(one -> outOfSeason(one, first, sayings)).toList();
    var unknown = may.stream().filter(one -> candidates.of(one).isEmpty()).toList();
    var limits = terms.limits(standing.facts().costBasis().targetRate());
    var ties = exits.ties();
    var order = new ExitOrder(found, limits, ties.stream().map(KeptTie::tie).toList());
    var worstFirst = order.worstFirst();
    return new Plan(
        standing,
        first,
        told,
        terms,
        kept,
        cases,
        sayings,
        licences,
        ties,
        unknown,
        partings.list().stream()
            .filter(one -> one.isOpen(today))
            .map(PartingCase::client)
            .collect(Collectors.toSet()),
        new Candidates(standing.grades(), first, lastDay(terms, today, standing, licences))
            .of(may).stream().collect(toMap(Candidate::id, Candidate::earliest)),
        limits,
        order,
        worstFirst,
        betterOrders.of(standing, order),
        order.byHand(moved(worstFirst, first, sayings)));
  }

  /// The month after what is known, unless that is over.
  private static YearMonth first(Standing standing, LocalDate today) {
    var after = Months.after(standing.grades().window().asOf());
    return after.isBefore(YearMonth.from(today)) ? YearMonth.from(today) : after;
  }

  private Map<ClientId, Map<ExitSaid.Kind, ExitSaid>> sayings() {
    return exits.sayings().stream()
        .collect(
            groupingBy(ExitSaid::client, toMap(ExitSaid::kind, Function.identity(), (a, _) -> a)));
  }

  /// Of all whose published grade is D.
  private List<Case> cases(Standing standing, Map<ClientId, Map<ExitSaid.Kind, ExitSaid>> sayings) {
    var shown = ShownGrades.of(standing);
    var plans = lifts.list().stream().collect(groupingBy(LiftPlan::client));
    var promises = commitments.list().stream().collect(groupingBy(Commitment::client));
    var cases = new ArrayList<Case>();
    for (var client : shown.worstFirst()) {
      var id = client.findings().client().id();
      if (shown.of(client).equals(Optional.of(Letter.D))) {
        cases.add(
            new Case(
                client,
                ExitCase.of(
                    client,
                    ShownGrades.isGuess(client),
                    plans.getOrDefault(id, List.of()),
                    promises.getOrDefault(id, List.of()),
                    Optional.ofNullable(
                        sayings.getOrDefault(id, Map.of()).get(ExitSaid.Kind.WORD)))));
      }
    }
    return cases;
  }

  private Function<ClientInWindow, LocalDate> lastDay(
      ExitTerms terms, LocalDate told, Standing standing, Map<ClientId, LicenceEnd> licences) {
    var lastDays = LastDays.told(told, standing.facts().portfolio().country(), laws.tables());
    return client ->
        terms.moved(
            lastDays.of(client),
            Optional.ofNullable(licences.get(client.id())).map(LicenceEnd::day));
  }

  private Map<ClientId, LicenceEnd> licences(
      List<ClientGrade> clients,
      Standing standing,
      LocalDate today,
      Map<ClientId, Map<ExitSaid.Kind, ExitSaid>> sayings) {
    var onRecord = stacks.licences(standing).stream().collect(groupingBy(Licence::clientId));
    var ends = new HashMap<ClientId, LicenceEnd>();
    for (var client : clients) {
      var id = client.findings().client().id();
      var said = sayings.getOrDefault(id, Map.of()).get(ExitSaid.Kind.LICENCE);
      LicenceEnd.of(Optional.ofNullable(said), onRecord.getOrDefault(id, List.of()), today)
          .ifPresent(end -> ends.put(id, end));
    }
    return ends;
  }

  private static Candidate outOfSeason(
      Candidate candidate, YearMonth first, Map<ClientId, Map<ExitSaid.Kind, ExitSaid>> sayings) {
    var season =
        Optional.ofNullable(
                sayings.getOrDefault(candidate.id(), Map.of()).get(ExitSaid.Kind.SEASON))
            .map(ExitSaid::season)
            .orElse(Set.of());
    var never =
        IntStream.rangeClosed(1, ExitLimits.USUAL_MONTHS)
            .filter(month -> season.contains(first.plusMonths(month - 1L).getMonthValue()))
            .boxed()
            .collect(Collectors.toSet());
    return new Candidate(
        candidate.id(),
        candidate.net(),
        candidate.hours(),
        candidate.earliest(),
        candidate.score(),
        never);
  }

  /// Where worst first has them, unless somebody moved them; what is over is no month to move to.
  private static Map<ClientId, Optional<Integer>> moved(
      ExitPlan worstFirst, YearMonth first, Map<ClientId, Map<ExitSaid.Kind, ExitSaid>> sayings) {
    var months = new HashMap<>(worstFirst.months());
    for (var client : worstFirst.months().keySet()) {
      var said = sayings.getOrDefault(client, Map.of()).get(ExitSaid.Kind.MONTH);
      if (said != null) {
        var number =
            said.month().map(month -> Math.toIntExact(ChronoUnit.MONTHS.between(first, month)) + 1);
        if (said.stays() || number.filter(month -> month >= 1).isPresent()) {
          months.put(client, number);
        }
      }
    }
    return months;
  }
}
