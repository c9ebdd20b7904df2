package app.tamis.grading.why;

import app.tamis.basics.Message;
import app.tamis.grading.Matrix;
import app.tamis.measures.PortfolioWindow;
import app.tamis.measures.PortfolioWindow.PaymentsMissing;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What must be known of all grades before any is read: what they rest on may flatter, or be a
/// guess, or be missing.
///
/// @param currency of the portfolio
public record PortfolioNotices(Currency currency) {

  public List<Message> of(PortfolioWindow portfolio, Matrix matrix) {
    return Stream.of(
            unlogged(portfolio, matrix).stream(),
            estimated(portfolio).stream(),
            portfolio.paymentsMissing().stream().map(PortfolioNotices::paymentsMissing),
            unknownRates(portfolio))
        .flatMap(notices -> notices)
        .toList();
  }

  private static Optional<Message> unlogged(PortfolioWindow portfolio, Matrix matrix) {
    var coverage = portfolio.timeCoverage();
    return coverage.isPresent() && coverage.getAsDouble() < matrix.unlogged()
        ? Optional.of(Message.of("notice.unlogged", coverage.getAsDouble()))
        : Optional.empty();
  }

  private static Optional<Message> estimated(PortfolioWindow portfolio) {
    return portfolio.hoursEstimated()
        ? Optional.of(Message.of("notice.estimated-hours"))
        : Optional.empty();
  }

  private static Message paymentsMissing(PaymentsMissing missing) {
    return Message.of("notice.payments-missing", missing.client().name(), missing.bills());
  }

  /// What isn't known gives no evidence: the setting to give is named.
  private Stream<Message> unknownRates(PortfolioWindow portfolio) {
    var costs = portfolio.costs();
    return Stream.of(
            costs.targetRate().isEmpty() ? "target_rate" : "",
            costs.streetRate().isEmpty() ? "street_rate" : "",
            costs.defaultHourlyCost().isEmpty() ? "default_hourly_cost" : "")
        .filter(setting -> !setting.isEmpty())
        .map(setting -> Message.of("notice.unknown." + setting, currency.getCurrencyCode()));
  }
}
