package app.tamis.reference;

import static app.tamis.reference.Sums.Of.*;

import java.util.Optional;

/// The figures that follow from the sums over a client's months, or over those of many clients.
record Measures(Sums sums, Imported imported, Portfolio portfolio) {

  private static final long MONTHS_PER_YEAR = 12;

  /// Of its revenue: beyond it nobody can say what comes every month.
  private static final Fraction MOST_OF_UNKNOWN_KIND = Fraction.of("0.2");

  Fraction months() {
    return sums.get(MONTHS);
  }

  Optional<Fraction> revenue() {
    return fromInvoices(
        service()
            .plus(sums.get(REVENUE_HARDWARE))
            .plus(sums.get(REVENUE_LICENCE))
            .plus(sums.get(REVENUE_OTHER)));
  }

  Optional<Fraction> netRevenue() {
    return revenue().map(revenue -> revenue.minus(sums.get(PASS_THROUGH)));
  }

  Optional<Fraction> netRevenuePerMonth() {
    return Ratio.of(netRevenue(), months());
  }

  Optional<Fraction> serviceRevenue() {
    return fromInvoices(service());
  }

  Optional<Fraction> assumedCost() {
    return fromInvoices(sums.get(ASSUMED_COST));
  }

  Optional<Fraction> hours() {
    return fromHours(sums.get(MINUTES).over(Facts.MINUTES_PER_HOUR));
  }

  Optional<Fraction> labourCost() {
    return portfolio.rates().hourlyCost().flatMap(_ -> fromHours(sums.get(LABOUR_COST)));
  }

  Optional<Fraction> costToServe() {
    return labourCost()
        .flatMap(labour ->
            portfolio.overheadPerMonth().map(overhead -> overhead.times(months()).plus(labour)))
        .map(cost -> cost.plus(sums.get(PASS_THROUGH)));
  }

  Optional<Fraction> contribution() {
    return revenue().flatMap(revenue -> costToServe().map(revenue::minus));
  }

  Optional<Fraction> contributionPerMonth() {
    return Ratio.of(contribution(), months());
  }

  Optional<Fraction> contributionMargin() {
    return Ratio.of(contribution(), revenue());
  }

  Optional<Fraction> netMargin() {
    return Ratio.of(contribution(), netRevenue());
  }

  /// What the bills lack for every hour to be paid at the target rate; less than nothing, where
  /// they don't.
  Optional<Fraction> shortOfTarget() {
    return portfolio
        .rates()
        .target()
        .flatMap(target -> hours().map(target::times))
        .flatMap(wanted -> netRevenue().map(wanted::minus));
  }

  Optional<Fraction> priceToTarget() {
    return Ratio.of(shortOfTarget().map(Fraction.ZERO::max), months());
  }

  Optional<Fraction> affordableHours() {
    return Ratio.of(netRevenuePerMonth(), portfolio.rates().target());
  }

  Optional<Fraction> effectiveHourlyRate() {
    return Ratio.of(netRevenue(), hours());
  }

  Optional<Fraction> rateToTarget() {
    return Ratio.of(effectiveHourlyRate(), portfolio.rates().target());
  }

  Optional<Fraction> efficiency() {
    return Ratio.of(
        serviceRevenue(), hours().flatMap(hours -> portfolio.rates().street().map(hours::times)));
  }

  Optional<Fraction> revenueShare(Measures whole) {
    return Ratio.of(revenue(), whole.revenue());
  }

  Optional<Fraction> hoursShare(Measures whole) {
    return Ratio.of(hours(), whole.hours());
  }

  Optional<Fraction> drain(Measures whole) {
    return Ratio.of(hoursShare(whole), revenueShare(whole));
  }

  Optional<Fraction> recurringShare() {
    return Ratio.of(
        recurring(), revenue().map(revenue -> revenue.minus(sums.get(REVENUE_HARDWARE))));
  }

  Optional<Fraction> recurringShareOfService() {
    return Ratio.of(recurring(), service());
  }

  Optional<Fraction> averageDaysLate() {
    return Ratio.of(fromPayments(sums.get(OVERDUE_DAYS)), sums.get(AMOUNT_DUE));
  }

  Optional<Fraction> overdue(Stocks stocks) {
    return fromPayments(stocks.overdueEnd());
  }

  Optional<Fraction> arrearsMonths(Stocks stocks) {
    return Ratio.of(overdue(stocks).map(overdue -> overdue.times(months())), revenue());
  }

  Optional<Fraction> perYear(Sums.Of count) {
    return Ratio.of(Optional.of(sums.get(count).times(MONTHS_PER_YEAR)), months());
  }

  private Optional<Fraction> recurring() {
    return revenue()
        .filter(
            revenue -> !sums.get(REVENUE_UNKNOWN).isMoreThan(revenue.times(MOST_OF_UNKNOWN_KIND)))
        .map(_ -> sums.get(REVENUE_RECURRING));
  }

  private Fraction service() {
    return sums.get(REVENUE_RECURRING).plus(sums.get(REVENUE_LABOUR));
  }

  private Optional<Fraction> fromInvoices(Fraction figure) {
    return imported.hasInvoicesAndLines() ? Optional.of(figure) : Optional.empty();
  }

  private Optional<Fraction> fromHours(Fraction figure) {
    return imported.hasHours() ? Optional.of(figure) : Optional.empty();
  }

  private Optional<Fraction> fromPayments(Fraction figure) {
    return imported.hasPayments() ? fromInvoices(figure) : Optional.empty();
  }
}
