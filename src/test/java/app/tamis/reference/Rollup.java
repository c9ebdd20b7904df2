package app.tamis.reference;

import static app.tamis.reference.Sums.Of.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/// Sums the facts of one client in one calendar month.
final class Rollup {

  private static final int GRACE_DAYS = 30;

  private final ClientFacts facts;
  private final YearMonth month;
  private final BusinessHours businessHours;
  private final Sums sums = new Sums();

  private Rollup(ClientFacts facts, YearMonth month, BusinessHours businessHours) {
    this.facts = facts;
    this.month = month;
    this.businessHours = businessHours;
  }

  static Sums of(ClientFacts facts, YearMonth month, Portfolio portfolio) {
    Rollup rollup = new Rollup(facts, month, portfolio.businessHours());
    rollup.sum();
    return rollup.sums;
  }

  private void sum() {
    sums.count(MONTHS);
    bills();
    timeEntries();
    tickets();
    arrearsEmergencies();
    words();
  }

  private void bills() {
    for (Bill bill : facts.bills()) {
      if (inMonth(bill.issuedOn())) {
        issued(bill);
      }
      hardware(bill);
      if (bill.fallsDue()) {
        due(bill);
      }
    }
    if (sums.get(HARDWARE_DELIVERED).signum() > 0) {
      sums.count(MONTHS_WITH_HARDWARE_DELIVERED);
    }
  }

  private void issued(Bill bill) {
    for (BillLine line : bill.lines()) {
      sums.add(revenue(line.kind()), line.amount());
      sums.add(PASS_THROUGH, line.cost());
      if (line.costIsAssumed()) {
        sums.add(ASSUMED_COST, line.cost());
      }
    }
    bill.invoice().disputed().ifPresent(disputed -> ratio(INVOICES, DISPUTED_INVOICES, disputed));
  }

  private static Sums.Of revenue(Facts.LineKind kind) {
    return switch (kind) {
      case RECURRING -> REVENUE_RECURRING;
      case LABOUR -> REVENUE_LABOUR;
      case HARDWARE -> REVENUE_HARDWARE;
      case LICENCE -> REVENUE_LICENCE;
      case OTHER -> REVENUE_OTHER;
    };
  }

  private void hardware(Bill bill) {
    for (BillLine line : bill.lines()) {
      LocalDate delivered = line.deliveredOn().orElse(bill.issuedOn());
      LocalDate later = delivered.isAfter(bill.issuedOn()) ? delivered : bill.issuedOn();
      if (line.kind() == Facts.LineKind.HARDWARE && line.amount().signum() > 0 && inMonth(later)) {
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
      if (bill.isOverdueOn(day)) {
        sums.add(OVERDUE_DAYS, bill.unpaidTotalAtBeginningOf(day));
      }
    }
  }

  private void timeEntries() {
    for (Facts.TimeEntry entry : facts.timeEntries()) {
      if (inMonth(entry.day())) {
        sums.add(MINUTES, entry.minutes());
        sums.add(MINUTES_TIMES_HOURLY_COST, entry.minutes().multiply(entry.hourlyCost()));
      }
    }
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
      boolean proper = ticket.channel().filter(Set.of("portal", "email")::contains).isPresent();
      ratio(CLIENT_TICKETS, PROPER_TICKETS, proper);
      ticket.priority().ifPresent(it -> ratio(RATED_TICKETS, URGENT_TICKETS, it.equals("urgent")));
    }
    ticket.tampered().ifPresent(it -> ratio(CHECKED_TICKETS, TAMPERED_TICKETS, it));
    if (ticket.kind().filter(Set.of("new_staff", "project")::contains).isPresent()) {
      sums.count(GOOD_NEWS);
    }
  }

  private static boolean isClients(Facts.Ticket ticket) {
    return ticket.channel().filter(channel -> !channel.equals("monitoring")).isPresent()
        && ticket.kind().filter("proactive"::equals).isEmpty();
  }

  private void arrearsEmergencies() {
    for (Facts.Ticket ticket : facts.tickets()) {
      if (isClients(ticket) && ticket.priority().filter("urgent"::equals).isPresent()) {
        emergency(ticket.day());
      }
    }
    for (Facts.Call call : facts.calls()) {
      boolean incoming = call.direction().filter("in"::equals).isPresent();
      if (incoming && !businessHours.include(call.startedAt())) {
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
    return bill.isOverdueOn(day.minusDays(GRACE_DAYS)) && !bill.isFullyPaidBy(day);
  }

  private void words() {
    for (Facts.Referral referral : facts.referrals()) {
      if (inMonth(referral.referredOn()) && referral.won()) {
        sums.count(GOOD_NEWS);
      }
    }
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

  private static BigDecimal points(String response) {
    return switch (response) {
      case "welcomed" -> new BigDecimal(100);
      case "questioned" -> new BigDecimal(67);
      case "cheapest" -> new BigDecimal(33);
      case "refused" -> BigDecimal.ZERO;
      default -> throw new IllegalArgumentException("not a response: " + response);
    };
  }

  private boolean inMonth(LocalDate day) {
    return YearMonth.from(day).equals(month);
  }

  private void ratio(Sums.Of cases, Sums.Of hits, boolean hit) {
    entry(cases, hits, hit ? BigDecimal.ONE : BigDecimal.ZERO);
  }

  private void entry(Sums.Of cases, Sums.Of sum, BigDecimal amount) {
    sums.count(cases);
    sums.add(sum, amount);
  }
}
