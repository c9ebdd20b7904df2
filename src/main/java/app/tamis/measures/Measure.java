package app.tamis.measures;

import static app.tamis.measures.Figure.*;
import static app.tamis.measures.Unit.DAYS;
import static app.tamis.measures.Unit.MONEY;
import static app.tamis.measures.Unit.MONEY_PER_HOUR;
import static app.tamis.measures.Unit.MONTHS;
import static app.tamis.measures.Unit.PER_YEAR;
import static app.tamis.measures.Unit.RATIO;
import static app.tamis.measures.Unit.REACTION;
import static app.tamis.measures.Unit.SCORE;
import static app.tamis.measures.Unit.SHARE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// The catalogue of measures: what can be said in a number about a client over its months.
///
/// A measure that is made of others has no value where they have none, so each names only what it
/// rests on itself.
public enum Measure {
  /// All that was invoiced, credit notes taken off.
  REVENUE(MONEY, On.BILLS, sum(Measure::revenue)),
  /// Revenue without what was bought to be sold on.
  NET_REVENUE(MONEY, On.BILLS, sum(m -> revenue(m) - m.of(PASS_THROUGH))),
  /// The part of the costs that no record gives.
  ASSUMED_COST(MONEY, On.BILLS, sum(m -> m.of(Figure.ASSUMED_COST))),
  REVENUE_PER_MONTH(MONEY, On.BILLS, m -> Ratio.of(revenue(m), m.own().months())),

  /// Work done for the client.
  HOURS(Unit.HOURS, On.WORK, sum(m -> m.of(MINUTES) / 60)),
  /// Administration: a fixed sum per client and month, whatever the client's size.
  OVERHEAD_COST(MONEY, m -> Ratio.times(m.own().months(), m.costs().overhead())),
  /// What was bought to be sold on, the work at its loaded cost, and administration.
  COST_TO_SERVE(
      MONEY,
      On.WORK,
      m -> Ratio.sum(m.of(PASS_THROUGH) + m.of(LABOUR_COST), m.value(OVERHEAD_COST))),

  /// What the client brings once it is served.
  CONTRIBUTION(MONEY, m -> Ratio.difference(m.value(REVENUE), m.value(COST_TO_SERVE))),
  CONTRIBUTION_MARGIN(SHARE, m -> Ratio.of(m.value(CONTRIBUTION), m.value(REVENUE))),
  /// The same in net revenue: licences passed through don't dilute it.
  NET_MARGIN(SHARE, m -> Ratio.of(m.value(CONTRIBUTION), m.value(NET_REVENUE))),
  CONTRIBUTION_PER_MONTH(MONEY, m -> perMonth(m, CONTRIBUTION)),
  NET_REVENUE_PER_MONTH(MONEY, m -> perMonth(m, NET_REVENUE)),

  /// Net revenue for an hour of work.
  EFFECTIVE_HOURLY_RATE(MONEY_PER_HOUR, m -> Ratio.of(m.value(NET_REVENUE), m.value(HOURS))),
  /// The effective hourly rate beside the one that the firm wants.
  RATE_TO_TARGET(SHARE, m -> Ratio.of(m.value(EFFECTIVE_HOURLY_RATE), m.costs().targetRate())),
  /// What the month's bill would have to rise by to bring the hourly rate that the firm wants.
  PRICE_TO_TARGET(MONEY, Measure::priceToTarget),
  /// The hours a month that the client pays for at the rate that the firm wants.
  AFFORDABLE_HOURS(
      Unit.HOURS, m -> Ratio.of(m.value(NET_REVENUE_PER_MONTH), m.costs().targetRate())),
  /// The hours a month that it takes.
  HOURS_PER_MONTH(Unit.HOURS, m -> perMonth(m, HOURS)),
  /// Revenue for an hour of work, whatever was paid on to suppliers.
  GROSS_HOURLY_RATE(MONEY_PER_HOUR, m -> Ratio.of(m.value(REVENUE), m.value(HOURS))),
  /// Revenue without hardware and licences for an hour of work.
  HOURLY_RATE_NET_OF_RETAIL(
      MONEY_PER_HOUR,
      On.BILLS,
      m ->
          Ratio.of(
              OptionalDouble.of(m.of(REVENUE_RECURRING, REVENUE_LABOUR, REVENUE_OTHER)),
              m.value(HOURS))),
  /// What service brings beside what its hours would sell for at the street rate. From 0.8 to 1.5
  /// is sound; see [Efficiency].
  EFFICIENCY(
      RATIO,
      On.BILLS.and(On.WORK),
      m ->
          Ratio.of(
              OptionalDouble.of(m.of(REVENUE_RECURRING, REVENUE_LABOUR)),
              Ratio.times(m.of(MINUTES) / 60, m.costs().streetRate()))),

  REVENUE_SHARE(SHARE, m -> Ratio.of(m.value(REVENUE), m.ofAll(REVENUE))),
  HOURS_SHARE(SHARE, m -> Ratio.of(m.value(HOURS), m.ofAll(HOURS))),
  /// Share of the hours for each share of the revenue: above 1 the client takes more than it
  /// brings.
  DRAIN(RATIO, m -> Ratio.of(m.value(HOURS_SHARE), m.value(REVENUE_SHARE))),
  /// Recurring revenue in all that isn't hardware. No value where too much is of unknown kind: what
  /// comes every month isn't known then.
  RECURRING_SHARE(
      SHARE,
      On.BILLS,
      m -> recurringIn(m, m.of(REVENUE_RECURRING, REVENUE_LABOUR, REVENUE_LICENCE, REVENUE_OTHER))),
  /// The same in recurring revenue and labour alone.
  RECURRING_SHARE_OF_SERVICE(
      SHARE, On.BILLS, m -> recurringIn(m, m.of(REVENUE_RECURRING, REVENUE_LABOUR))),

  /// Days past due of what fell due, weighted by money; each bill for 120 days at most.
  AVERAGE_DAYS_LATE(DAYS, On.PAYMENTS, m -> Ratio.of(m.of(OVERDUE_DAYS), m.of(AMOUNT_DUE))),
  /// Past due and not paid at the end.
  OVERDUE(MONEY, On.PAYMENTS, sum(m -> m.own().overdue())),
  /// The part of it that is more than 60 days past due.
  ARREARS(MONEY, On.PAYMENTS, sum(m -> m.own().arrears())),
  /// What is overdue, in months of revenue.
  ARREARS_MONTHS(
      MONTHS, On.PAYMENTS, m -> Ratio.of(m.own().overdue() * m.own().months(), revenue(m))),

  REVENUE_PER_SEAT(MONEY, On.BILLS, m -> Ratio.of(revenue(m), m.own().seatMonths())),
  TICKETS_PER_SEAT(RATIO, On.TICKETS, m -> Ratio.of(m.of(TICKETS), m.own().seatMonths())),
  HOURS_PER_SEAT(Unit.HOURS, m -> Ratio.of(m.value(HOURS), m.own().seatMonths())),
  HOURS_PER_TICKET(Unit.HOURS, On.TICKETS, m -> Ratio.of(m.value(HOURS), m.of(TICKETS))),
  /// Work outside business hours in all work.
  AFTER_HOURS_SHARE(
      SHARE,
      On.WORK,
      m ->
          m.portfolio().hoursEstimated()
              ? OptionalDouble.empty()
              : Ratio.of(m.of(AFTER_HOURS_MINUTES), m.of(MINUTES))),

  /// Months with new staff, a new project or a referral won.
  GOOD_NEWS_PER_YEAR(PER_YEAR, On.GOOD_NEWS, m -> perYear(m, GOOD_NEWS_MONTHS)),
  /// Emergencies while a bill was more than 30 days past due. Says nothing of a client that was
  /// never billed.
  ARREARS_EMERGENCIES_PER_YEAR(
      PER_YEAR,
      On.PAYMENTS.and(NeededSources.any(Source.TICKETS, Source.CALLS)),
      m -> m.own().invoicesSoFar() > 0 ? perYear(m, ARREARS_EMERGENCIES) : OptionalDouble.empty()),

  /// Invoices disputed in those of which it is known.
  DISPUTED_INVOICES(
      SHARE, Source.INVOICES_DISPUTED, Rate.share(Figure.DISPUTED_INVOICES, INVOICES)),
  /// Hardware paid by the day of delivery, by money; a case is a month with hardware.
  HARDWARE_UP_FRONT(
      SHARE, On.PAYMENTS, new Rate(HARDWARE_PREPAID, HARDWARE_DELIVERED, HARDWARE_MONTHS, 0, 1)),
  /// The client's tickets through the portal or by email, and urgent ones by phone.
  PROPER_TICKETS(SHARE, Source.TICKETS_CHANNEL, Rate.share(Figure.PROPER_TICKETS, CLIENT_TICKETS)),
  /// The client's tickets that are urgent, in those whose priority is known.
  URGENT_TICKETS(SHARE, Source.TICKETS_PRIORITY, Rate.share(Figure.URGENT_TICKETS, RATED_TICKETS)),
  /// Tickets where somebody else had changed the set-up.
  TAMPERED_TICKETS(
      SHARE, Source.TICKETS_TAMPERED, Rate.share(Figure.TAMPERED_TICKETS, CHECKED_TICKETS)),
  /// How advice is met, from 0, refused, to 100, welcomed.
  ADVICE_POINTS(SCORE, Source.ADVICE_RESPONSE, Rate.mean(Figure.ADVICE_POINTS, ADVICE, 0, 100)),
  SURVEY_SCORE(SCORE, Source.SURVEYS, Rate.mean(SURVEY_SUM, SURVEYS, 0, 100)),
  /// What the team feels when that name lights up on the phone.
  CALLER_REACTION(
      REACTION, Source.REACTIONS, Rate.mean(REACTION_SUM, REACTIONS, -2, 2).withPrior(1)),

  /// Each piece of good news, as the first rules counted them.
  GOOD_NEWS_BY_PIECE_PER_YEAR(PER_YEAR, On.GOOD_NEWS, m -> perYear(m, GOOD_NEWS)),
  /// Reactions drawn to the portfolio's like any other rate, as the first rules had it.
  CALLER_REACTION_DRAWN(REACTION, Source.REACTIONS, Rate.mean(REACTION_SUM, REACTIONS, -2, 2));

  /// Those by which nobody can grade any more, but somebody once did.
  private static final Set<Measure> RETIRED =
      EnumSet.of(GOOD_NEWS_BY_PIECE_PER_YEAR, CALLER_REACTION_DRAWN);

  /// More than this share of a client's revenue is too much to be of unknown kind.
  private static final double TOO_MUCH_UNKNOWN = 0.2;

  /// How a measure is worked out.
  @FunctionalInterface
  interface Formula {
    OptionalDouble of(Measures measures);
  }

  /// What the measures rest on.
  private static final class On {
    static final NeededSources BILLS = NeededSources.all(Source.INVOICES, Source.INVOICE_LINES);
    static final NeededSources PAYMENTS = BILLS.and(NeededSources.all(Source.PAYMENTS));
    static final NeededSources WORK = NeededSources.all(Source.TIME_ENTRIES);
    static final NeededSources TICKETS = NeededSources.all(Source.TICKETS);
    static final NeededSources GOOD_NEWS = NeededSources.any(Source.TICKETS_KIND, Source.REFERRALS);
  }

  private final Unit unit;
  private final NeededSources restsOn;
  private final Formula formula;
  private final Optional<Rate> rate;

  Measure(Unit unit, NeededSources restsOn, Formula formula) {
    this.unit = unit;
    this.restsOn = restsOn;
    this.formula = formula;
    this.rate = Optional.empty();
  }

  Measure(Unit unit, Formula formula) {
    this(unit, NeededSources.NOTHING, formula);
  }

  Measure(Unit unit, NeededSources restsOn, Rate rate) {
    this.unit = unit;
    this.restsOn = restsOn;
    this.formula = m -> rate.shrunk(m.own(), m.portfolio().totals());
    this.rate = Optional.of(rate);
  }

  Measure(Unit unit, Source restsOn, Rate rate) {
    this(unit, NeededSources.all(restsOn), rate);
  }

  /// Its name in a matrix and in files.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Unit unit() {
    return unit;
  }

  /// Whether it says what the team feels, which not everybody is to know.
  public boolean isFelt() {
    return unit == REACTION;
  }

  /// What must have been imported, beside what the measures need that it is made of.
  public NeededSources restsOn() {
    return restsOn;
  }

  /// Present where the value is a shrunk rate.
  public Optional<Rate> rate() {
    return rate;
  }

  Formula formula() {
    return formula;
  }

  public static Optional<Measure> named(String id) {
    return current().filter(measure -> measure.id().equals(id)).findFirst();
  }

  public static List<String> ids() {
    return current().map(Measure::id).toList();
  }

  private static Stream<Measure> current() {
    return Arrays.stream(values()).filter(measure -> !RETIRED.contains(measure));
  }

  private static Formula sum(ToDoubleFunction<Measures> sum) {
    return measures -> OptionalDouble.of(sum.applyAsDouble(measures));
  }

  private static double revenue(Measures m) {
    return m.of(
        REVENUE_RECURRING, REVENUE_LABOUR, REVENUE_HARDWARE, REVENUE_LICENCE, REVENUE_OTHER);
  }

  private static OptionalDouble priceToTarget(Measures m) {
    var wanted = Ratio.times(m.value(HOURS), m.costs().targetRate());
    var missing = Ratio.difference(wanted, m.value(NET_REVENUE));
    return missing.isPresent()
        ? Ratio.of(Math.max(0, missing.getAsDouble()), m.own().months())
        : missing;
  }

  private static OptionalDouble recurringIn(Measures m, double whole) {
    return Sums.exact(m.of(REVENUE_UNKNOWN) - TOO_MUCH_UNKNOWN * revenue(m)) > 0
        ? OptionalDouble.empty()
        : Ratio.of(m.of(REVENUE_RECURRING), whole);
  }

  private static OptionalDouble perMonth(Measures m, Measure sum) {
    return Ratio.of(m.value(sum), m.own().months());
  }

  private static OptionalDouble perYear(Measures m, Figure count) {
    return Ratio.of(m.of(count) * 12, m.own().months());
  }
}
