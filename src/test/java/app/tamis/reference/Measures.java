package app.tamis.reference;

import static app.tamis.reference.Sums.Of.*;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// The figures that follow from the sums over a client's months, or over those of many clients.
record Measures(Sums sums, Imported imported, Portfolio portfolio) {

  private static final BigDecimal MINUTES_PER_HOUR = new BigDecimal(60);
  private static final BigDecimal MONTHS_PER_YEAR = new BigDecimal(12);

  BigDecimal months() {
    return sums.get(MONTHS);
  }

  Optional<BigDecimal> revenue() {
    return fromInvoices(
        sums.get(REVENUE_RECURRING)
            .add(sums.get(REVENUE_LABOUR))
            .add(sums.get(REVENUE_HARDWARE))
            .add(sums.get(REVENUE_LICENCE))
            .add(sums.get(REVENUE_OTHER)));
  }

  Optional<BigDecimal> netRevenue() {
    return revenue().map(revenue -> revenue.subtract(sums.get(PASS_THROUGH)));
  }

  Optional<BigDecimal> assumedCost() {
    return fromInvoices(sums.get(ASSUMED_COST));
  }

  Optional<BigDecimal> hours() {
    return fromTimeEntries(perHour(sums.get(MINUTES)));
  }

  Optional<BigDecimal> costToServe() {
    return fromTimeEntries(sums.get(PASS_THROUGH).add(labourCost()).add(overhead()));
  }

  Optional<BigDecimal> contribution() {
    return revenue().flatMap(revenue -> costToServe().map(revenue::subtract));
  }

  Optional<BigDecimal> contributionMargin() {
    return Ratio.of(contribution(), revenue());
  }

  Optional<BigDecimal> effectiveHourlyRate() {
    return Ratio.of(netRevenue(), hours());
  }

  Optional<BigDecimal> efficiency() {
    return Ratio.of(
        fromInvoices(sums.get(REVENUE_RECURRING).add(sums.get(REVENUE_LABOUR))),
        hours().map(hours -> hours.multiply(portfolio.streetRate())));
  }

  Optional<BigDecimal> revenueShare(Measures whole) {
    return Ratio.of(revenue(), whole.revenue());
  }

  Optional<BigDecimal> hoursShare(Measures whole) {
    return Ratio.of(hours(), whole.hours());
  }

  Optional<BigDecimal> drain(Measures whole) {
    return Ratio.of(hoursShare(whole), revenueShare(whole));
  }

  Optional<BigDecimal> recurringShare() {
    return Ratio.of(
        fromInvoices(sums.get(REVENUE_RECURRING)),
        revenue().map(revenue -> revenue.subtract(sums.get(REVENUE_HARDWARE))));
  }

  Optional<BigDecimal> averageDaysLate() {
    return Ratio.of(fromPayments(sums.get(OVERDUE_DAYS)), Optional.of(sums.get(AMOUNT_DUE)));
  }

  Optional<BigDecimal> overdue(Stocks stocks) {
    return fromPayments(stocks.overdueEnd());
  }

  Optional<BigDecimal> arrearsMonths(Stocks stocks) {
    // Not ÷ (revenue ÷ n): that rounds twice, and three months are a line in the sand.
    return Ratio.of(overdue(stocks).map(overdue -> overdue.multiply(months())), revenue());
  }

  Optional<BigDecimal> revenuePerMonth() {
    return Ratio.of(revenue(), Optional.of(months()));
  }

  Optional<BigDecimal> perYear(Sums.Of count) {
    return Ratio.of(Optional.of(sums.get(count).multiply(MONTHS_PER_YEAR)), Optional.of(months()));
  }

  private BigDecimal labourCost() {
    return perHour(sums.get(MINUTES_TIMES_HOURLY_COST));
  }

  private BigDecimal overhead() {
    BigDecimal minutes = months().multiply(portfolio.overheadMinutes());
    return perHour(minutes.multiply(portfolio.defaultHourlyCost()));
  }

  private static BigDecimal perHour(BigDecimal perMinute) {
    return perMinute.divide(MINUTES_PER_HOUR, MathContext.DECIMAL128);
  }

  private Optional<BigDecimal> fromInvoices(BigDecimal figure) {
    return imported.hasInvoicesAndLines() ? Optional.of(figure) : Optional.empty();
  }

  private Optional<BigDecimal> fromTimeEntries(BigDecimal figure) {
    return imported.hasTimeEntries() ? Optional.of(figure) : Optional.empty();
  }

  private Optional<BigDecimal> fromPayments(BigDecimal figure) {
    return imported.hasPayments() ? fromInvoices(figure) : Optional.empty();
  }
}
