package app.tamis.reference;

import static app.tamis.reference.Sums.Of.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/// Sums the facts of one client in one calendar month.
final class Rollup {

  private static final int GRACE_DAYS = 30;

  private final ClientFacts facts;
  private final YearMonth month;
  private final Portfolio portfolio;
  private final Sums sums = Sums.none();

  private Rollup(ClientFacts facts, YearMonth month, Portfolio portfolio) {
    this.facts = facts;
    this.month = month;
    this.portfolio = portfolio;
  }

  static Sums of(
      ClientFacts facts, YearMonth month, Portfolio portfolio, boolean hoursAreEstimated) {
    Rollup rollup = new Rollup(facts, month, portfolio);
    rollup.sum(hoursAreEstimated);
    return rollup.sums;
  }

  private void sum(boolean hoursAreEstimated) {
    sums.count(MONTHS);
    bills();
    if (hoursAreEstimated) {
      facts.client().hoursPerMonth().ifPresent(this::estimatedHours);
    } else {
      timeEntries();
    }
    tickets();
    arrearsEmergencies();
    goodNews();
    words();
  }

  private void bills() {
    for (Bill bill : facts.bills()) {
      revenue(bill);
      if (inMonth(bill.issuedOn())) {
        issued(bill);
      }
      hardware(bill);
      if (bill.isExpected()) {
        due(bill);
      }
    }
    if (sums.get(HARDWARE_DELIVERED).isPositive()) {
      sums.count(MONTHS_WITH_HARDWARE_DELIVERED);
    }
  }

  private void revenue(Bill bill) {
    for (Bill.Counted counted : bill.lines()) {
      BillLine line = counted.line();
      Fraction amount = counted.spread().in(month, line.amount());
      Fraction cost = counted.spread().in(month, line.cost());
      sums.add(revenue(line.kind()), amount);
      sums.add(PASS_THROUGH, cost);
      if (line.costIsAssumed()) {
        sums.add(ASSUMED_COST, cost);
      }
      if (line.kind() == Facts.LineKind.UNKNOWN) {
        sums.add(REVENUE_UNKNOWN, amount);
      }
    }
  }

  private static Sums.Of revenue(Facts.LineKind kind) {
    return switch (kind) {
      case RECURRING -> REVENUE_RECURRING;
      case LABOUR -> REVENUE_LABOUR;
      case HARDWARE -> REVENUE_HARDWARE;
      case LICENCE -> REVENUE_LICENCE;
      case OTHER, UNKNOWN -> REVENUE_OTHER;
    };
  }

  private void issued(Bill bill) {
    bill.invoice().disputed().ifPresent(disputed -> ratio(INVOICES, DISPUTED_INVOICES, disputed));
  }

  private void hardware(Bill bill) {
    for (Bill.Counted counted : bill.lines()) {
      BillLine line = counted.line();
      LocalDate delivered = line.deliveredOn().orElse(bill.issuedOn());
      LocalDate later = delivered.isAfter(bill.issuedOn()) ? delivered : bill.issuedOn();
      if (line.kind() == Facts.LineKind.HARDWARE && line.amount().isPositive() && inMonth(later)) {
        sums.add(HARDWARE_DELIVERED, line.amount());
        if (bill.isFullyPaidBy(delivered)) {
          sums.add(HARDWARE_PREPAID, line.amount());
        }
      }
    }
  }

  private void due(Bill bill) {
    if (inMonth(bill.dueOn())) {
      sums.add(AMOUNT_DUE, bill.total());
    }
    for (LocalDate day = month.atDay(1); inMonth(day); day = day.plusDays(1)) {
      if (bill.growsLateOn(day)) {
        sums.add(OVERDUE_DAYS, bill.unpaidTotalAtBeginningOf(day));
      }
    }
  }

  private void estimatedHours(Fraction hoursPerMonth) {
    work(hoursPerMonth.times(Facts.MINUTES_PER_HOUR), Optional.empty());
  }

  private void timeEntries() {
    for (Facts.TimeEntry entry : facts.timeEntries()) {
      if (inMonth(entry.day())) {
        work(entry.minutes(), entry.technician().flatMap(Facts.Technician::hourlyCost));
        if (!portfolio.settings().businessHours().include(entry.startedAt())) {
          sums.add(AFTER_HOURS_MINUTES, entry.minutes());
        }
      }
    }
  }

  private void work(Fraction minutes, Optional<Fraction> hourlyCost) {
    sums.add(MINUTES, minutes);
    hourlyCost
        .or(portfolio.rates()::hourlyCost)
        .ifPresent(cost -> sums.add(LABOUR_COST, minutes.over(Facts.MINUTES_PER_HOUR).times(cost)));
  }

  private void tickets() {
    for (Facts.Ticket ticket : facts.tickets()) {
      if (inMonth(ticket.day())) {
        opened(ticket);
      }
    }
  }

  private void opened(Facts.Ticket ticket) {
    if (isClients(ticket)) {
      ratio(CLIENT_TICKETS, PROPER_TICKETS, isProper(ticket));
      ticket.priority().ifPresent(_ -> ratio(RATED_TICKETS, URGENT_TICKETS, isUrgent(ticket)));
    }
    ticket.tampered().ifPresent(it -> ratio(CHECKED_TICKETS, TAMPERED_TICKETS, it));
  }

  private static boolean isClients(Facts.Ticket ticket) {
    return ticket.channel().filter(channel -> !channel.equals("monitoring")).isPresent()
        && ticket.kind().filter("proactive"::equals).isEmpty();
  }

  private static boolean isProper(Facts.Ticket ticket) {
    return ticket.channel().filter(Set.of("portal", "email")::contains).isPresent()
        || (ticket.channel().filter("phone"::equals).isPresent() && isUrgent(ticket));
  }

  private static boolean isUrgent(Facts.Ticket ticket) {
    return ticket.priority().filter("urgent"::equals).isPresent();
  }

  private void arrearsEmergencies() {
    for (Facts.Ticket ticket : facts.tickets()) {
      if (isClients(ticket) && isUrgent(ticket)) {
        emergency(ticket.day());
      }
    }
    for (Facts.Call call : facts.calls()) {
      boolean incoming = call.direction().filter("in"::equals).isPresent();
      if (incoming && !portfolio.settings().businessHours().include(call.startedAt())) {
        emergency(call.day());
      }
    }
  }

  private void emergency(LocalDate day) {
    if (inMonth(day) && facts.bills().stream().anyMatch(bill -> isInArrears(bill, day))) {
      sums.count(ARREARS_EMERGENCIES);
    }
  }

  private static boolean isInArrears(Bill bill, LocalDate day) {
    return bill.isMoreThanDaysPastDue(GRACE_DAYS, day) && !bill.isFullyPaidBy(day);
  }

  private void goodNews() {
    boolean growth =
        facts.tickets().stream()
            .anyMatch(ticket ->
                inMonth(ticket.day())
                    && ticket.kind().filter(Set.of("new_staff", "project")::contains).isPresent());
    boolean friends =
        facts.referrals().stream()
            .anyMatch(referral -> inMonth(referral.referredOn()) && referral.won());
    if (growth || friends) {
      sums.count(GOOD_NEWS_MONTHS);
    }
  }

  private void words() {
    for (Facts.Advice advice : facts.advice()) {
      if (inMonth(advice.day())) {
        advice.response().ifPresent(response -> entry(ADVICE, ADVICE_POINTS, points(response)));
      }
    }
    for (Facts.Survey survey : facts.surveys()) {
      if (inMonth(survey.day())) {
        entry(SURVEYS, SURVEY_SUM, survey.score());
      }
    }
    for (Facts.Reaction reaction : facts.reactions()) {
      if (inMonth(reaction.day())) {
        entry(REACTIONS, REACTION_SUM, reaction.reaction());
      }
    }
  }

  private static Fraction points(String response) {
    return switch (response) {
      case "welcomed" -> Fraction.of(100);
      case "questioned" -> Fraction.of(67);
      case "cheapest" -> Fraction.of(33);
      case "refused" -> Fraction.ZERO;
      default -> throw new IllegalArgumentException("not a response: " + response);
    };
  }

  private boolean inMonth(LocalDate day) {
    return YearMonth.from(day).equals(month);
  }

  private void ratio(Sums.Of cases, Sums.Of hits, boolean hit) {
    entry(cases, hits, hit ? Fraction.ONE : Fraction.ZERO);
  }

  private void entry(Sums.Of cases, Sums.Of sum, Fraction amount) {
    sums.count(cases);
    sums.add(sum, amount);
  }
}
