package app.tamis.grading.acts;

import app.tamis.basics.Message;
import app.tamis.grading.acts.Proposal.Size;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.Measure;
import app.tamis.measures.PortfolioWindow;
import app.tamis.measures.ProposalSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// What must be known of a client for a price.
record PriceBasis(
    ClientInWindow client, PortfolioWindow portfolio, ProposalSettings settings, Size said) {

  List<Message> lacking() {
    var lacking = new ArrayList<Message>();
    var measures = portfolio.measuresOf(client.totals());
    var costs = portfolio.costs();
    if (client.months().size() < UsualMonth.ENOUGH) {
      lacking.add(Message.of("proposal.lack.months", client.months().size(), UsualMonth.ENOUGH));
    }
    if (measures.value(Measure.HOURS).isEmpty()) {
      lacking.add(Message.of("proposal.lack.hours"));
    }
    if (seats().isEmpty()) {
      lacking.add(Message.of("proposal.lack.seats"));
    }
    if (settings.toolsCostPerSeat().isEmpty()) {
      lacking.add(setting("tools_cost_per_seat"));
    }
    if (settings.toolsCostPerEndpoint().isEmpty()) {
      lacking.add(setting("tools_cost_per_endpoint"));
    }
    if (costs.defaultHourlyCost().isEmpty()) {
      lacking.add(setting("default_hourly_cost"));
    }
    if (costs.targetRate().isEmpty()) {
      lacking.add(setting("target_rate"));
    }
    if (terms().hourlyRate().isEmpty()) {
      lacking.add(setting("street_rate"));
    }
    return lacking;
  }

  private static Message setting(String key) {
    return Message.of("proposal.lack." + key);
  }

  OptionalInt seats() {
    return said.seats().isPresent() ? said.seats() : client.end().seats();
  }

  /// None where nobody knows of any.
  int endpoints() {
    return said.endpoints().orElse(client.end().endpoints().orElse(0));
  }

  private Terms terms() {
    return Terms.of(client, portfolio.costs());
  }

  /// Where nothing is lacking.
  Pricing pricing() {
    var costs = portfolio.costs();
    int seats = seats().orElseThrow();
    return new Pricing(
        UsualMonth.of(
            client,
            portfolio.measuresOf(client.totals()).value(Measure.REVENUE).isPresent(),
            costs.defaultHourlyCost().orElseThrow()),
        seats,
        seats * settings.toolsCostPerSeat().orElseThrow()
            + endpoints() * settings.toolsCostPerEndpoint().orElseThrow(),
        costs.overhead().orElseThrow(),
        terms().hourlyRate().orElseThrow(),
        terms().multiplier(),
        costs.targetRate().orElseThrow(),
        settings.targetMargin(),
        settings.setupHoursPerSeat() * seats);
  }
}
