package app.tamis.reference;

import static app.tamis.reference.Axis.FINANCIAL;
import static app.tamis.reference.Axis.RELATIONSHIP;
import static app.tamis.reference.Imported.Source.*;
import static app.tamis.reference.Sums.Of.ADVICE;
import static app.tamis.reference.Sums.Of.ADVICE_POINTS;
import static app.tamis.reference.Sums.Of.ARREARS_EMERGENCIES;
import static app.tamis.reference.Sums.Of.CHECKED_TICKETS;
import static app.tamis.reference.Sums.Of.CLIENT_TICKETS;
import static app.tamis.reference.Sums.Of.DISPUTED_INVOICES;
import static app.tamis.reference.Sums.Of.GOOD_NEWS_MONTHS;
import static app.tamis.reference.Sums.Of.HARDWARE_DELIVERED;
import static app.tamis.reference.Sums.Of.HARDWARE_PREPAID;
import static app.tamis.reference.Sums.Of.MONTHS_WITH_HARDWARE_DELIVERED;
import static app.tamis.reference.Sums.Of.PROPER_TICKETS;
import static app.tamis.reference.Sums.Of.RATED_TICKETS;
import static app.tamis.reference.Sums.Of.REACTION_SUM;
import static app.tamis.reference.Sums.Of.SURVEY_SUM;
import static app.tamis.reference.Sums.Of.TAMPERED_TICKETS;
import static app.tamis.reference.Sums.Of.URGENT_TICKETS;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The default matrix, row by row.
final class ClassicMatrix {

  static final String NAME = "classic";

  private static final long LENT = 5;

  /// What the team says of a client is said of that client.
  private static final long LENT_TO_REACTIONS = 1;

  private static final Predicate<Imported> BILLS = Imported::hasInvoicesAndLines;
  private static final Predicate<Imported> BILLS_AND_HOURS = BILLS.and(Imported::hasHours);
  private static final Predicate<Imported> BILLS_AND_PAYMENTS = BILLS.and(Imported::hasPayments);

  static final List<Criterion> CRITERIA =
      List.of(
          financial(
              "margin",
              plain(Measures::netMargin),
              "0.00→0, 0.20→35, 0.40→60, 0.60→100",
              BILLS_AND_HOURS),
          financial(
              "rate",
              plain(Measures::rateToTarget),
              "0.4→0, 0.8→50, 1.0→70, 1.5→100",
              BILLS_AND_HOURS),
          financial(
              "size", plain(Measures::affordableHours), "0→0, 5→25, 15→50, 30→75, 60→100", BILLS),
          financial(
              "predictability",
              plain(Measures::recurringShare),
              "0→20, 0.5→60, 0.8→100",
              has(INVOICES).and(has(RECURRING_LINES))),
          relationship(
              "punctuality",
              plain(Measures::averageDaysLate),
              "0→100, 7→75, 15→50, 30→25, 60→0",
              BILLS_AND_PAYMENTS),
          relationship(
              "harmony",
              shrunk(DISPUTED_INVOICES, Sums.Of.INVOICES),
              "0→80, 0.05→50, 0.20→0",
              has(INVOICES_DISPUTED)),
          relationship(
              "commitment",
              shrunk(HARDWARE_PREPAID, HARDWARE_DELIVERED, MONTHS_WITH_HARDWARE_DELIVERED),
              "0→40, 0.5→75, 1→100",
              BILLS_AND_PAYMENTS.and(has(DELIVERY_DATES))),
          relationship(
              "procedure",
              shrunk(PROPER_TICKETS, CLIENT_TICKETS),
              "0.3→0, 0.6→50, 0.9→100",
              has(TICKETS_CHANNEL)),
          relationship(
              "foresight",
              shrunk(URGENT_TICKETS, RATED_TICKETS),
              "0.02→100, 0.15→50, 0.40→0",
              has(TICKETS_PRIORITY)),
          relationship(
              "care",
              shrunk(TAMPERED_TICKETS, CHECKED_TICKETS),
              "0→80, 0.02→50, 0.10→0",
              has(TICKETS_TAMPERED)),
          relationship(
              "trust", shrunk(ADVICE_POINTS, ADVICE), "0→0, 100→100", has(ADVICE_RESPONSE)),
          relationship(
              "esteem",
              shrunk(SURVEY_SUM, Sums.Of.SURVEYS),
              "50→0, 75→50, 95→100",
              has(Imported.Source.SURVEYS)),
          relationship(
              "goodwill",
              plain(measures -> measures.perYear(GOOD_NEWS_MONTHS)),
              "0→40, 2→70, 6→100",
              has(TICKETS_KIND).or(has(REFERRALS))),
          relationship(
              "fairness",
              client -> Reading.plain(arrearsEmergenciesPerYear(client)),
              "0→80, 1→40, 3→0",
              BILLS_AND_PAYMENTS.and(has(TICKETS).or(has(CALLS)))),
          new Criterion(
              "caller",
              RELATIONSHIP,
              2,
              client ->
                  Reading.shrunk(
                      client.own(),
                      client.whole(),
                      REACTION_SUM,
                      Sums.Of.REACTIONS,
                      Sums.Of.REACTIONS,
                      LENT_TO_REACTIONS),
              PointsLine.of("-2→0, 0→50, 2→100"),
              has(Imported.Source.REACTIONS)));

  private ClassicMatrix() {}

  private static Optional<Fraction> arrearsEmergenciesPerYear(ClientCase client) {
    return client.stocks().invoicesSoFar() > 0
        ? client.own().perYear(ARREARS_EMERGENCIES)
        : Optional.empty();
  }

  private static Criterion financial(
      String id, Function<ClientCase, Reading> measure, String line, Predicate<Imported> needs) {
    return new Criterion(id, FINANCIAL, 1, measure, PointsLine.of(line), needs);
  }

  private static Criterion relationship(
      String id, Function<ClientCase, Reading> measure, String line, Predicate<Imported> needs) {
    return new Criterion(id, RELATIONSHIP, 1, measure, PointsLine.of(line), needs);
  }

  private static Function<ClientCase, Reading> plain(
      Function<Measures, Optional<Fraction>> measure) {
    return client -> Reading.plain(measure.apply(client.own()));
  }

  private static Function<ClientCase, Reading> shrunk(Sums.Of hits, Sums.Of denominator) {
    return shrunk(hits, denominator, denominator);
  }

  private static Function<ClientCase, Reading> shrunk(
      Sums.Of hits, Sums.Of denominator, Sums.Of cases) {
    return client -> Reading.shrunk(client.own(), client.whole(), hits, denominator, cases, LENT);
  }

  private static Predicate<Imported> has(Imported.Source source) {
    return imported -> imported.has(source);
  }
}
