package app.tamis.facts;

import static java.util.stream.Collectors.toSet;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.measures.CostBasis;
import app.tamis.measures.PaymentsComplete;
import app.tamis.measures.PortfolioMonths;
import app.tamis.measures.ProposalSettings;
import app.tamis.portfolio.Portfolio;
import app.tamis.portfolio.Rates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// A portfolio's facts, rolled up, and what should be known about them.
///
/// @param labourPrice the median price of an hour on the bills, empty where too few lines tell it
/// @param warnings what is odd about them, but made no row bad
/// @param merged clients that are taken for another, each with the one that remains
public record PortfolioFacts(
    Portfolio portfolio,
    OptionalDouble labourPrice,
    PortfolioMonths months,
    List<Message> warnings,
    Map<ClientId, ClientId> merged) {

  public PortfolioFacts {
    warnings = List.copyOf(warnings);
    merged = Map.copyOf(merged);
  }

  /// The same facts under other settings, as far as no rollup hangs on them.
  public PortfolioFacts under(Portfolio other) {
    return new PortfolioFacts(other, labourPrice, months, warnings, merged);
  }

  /// What an hour costs, sells for and should bring, and how that is known.
  public Rates rates() {
    return Rates.of(portfolio, labourPrice);
  }

  /// What an hour costs and should bring, by the portfolio's settings.
  public CostBasis costBasis() {
    var rates = rates();
    return new CostBasis(
        rates.cost().value(),
        portfolio.overheadMinutes(),
        rates.street().value(),
        rates.target().value(),
        portfolio.paidHours(),
        new PaymentsComplete(portfolio.paymentsComplete().everybody(), paymentsComplete()));
  }

  /// What was said of a client that is taken for another was said of that one.
  private Set<ClientId> paymentsComplete() {
    return portfolio.paymentsComplete().clients().stream()
        .map(client -> merged.getOrDefault(client, client))
        .collect(toSet());
  }

  /// What the price of a proposal hangs on, by the portfolio's settings.
  public ProposalSettings proposalSettings() {
    var proposals = portfolio.proposals();
    return new ProposalSettings(
        number(proposals.toolsCostPerSeat()),
        number(proposals.toolsCostPerEndpoint()),
        proposals.targetMargin(),
        proposals.setupHoursPerSeat());
  }

  private static OptionalDouble number(Optional<Amount> amount) {
    return amount.stream().mapToDouble(Amount::toDouble).findFirst();
  }
}
