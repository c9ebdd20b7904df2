package app.tamis.grading.acts;

import app.tamis.basics.Message;
import app.tamis.basics.Money;
import app.tamis.grading.acts.Proposal.Priced;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Says of a proposal what is for the talk about it.
///
/// @param currency of the portfolio
public record ProposalWords(Currency currency) {

  /// What today's bills come to, and what the client takes for them.
  public List<Message> today(Priced proposal) {
    var usual = proposal.usual();
    return List.of(
        usual
            .bills()
            .map(bills -> bills(bills, usual))
            .orElse(Message.of("proposal.bills.unknown")),
        Message.of(
            "proposal.hours",
            tenths(usual.hours()),
            tenths(usual.fewHours()),
            tenths(usual.manyHours()),
            money(usual.hourCost())),
        Message.of("proposal.size", proposal.seats(), proposal.endpoints()));
  }

  private Message bills(UsualMonth.Bills bills, UsualMonth usual) {
    return Message.of(
        "proposal.bills",
        money(bills.usual()),
        usual.months(),
        money(bills.least()),
        money(bills.most()));
  }

  /// What the client pays more or less than today; empty where its bills aren't known.
  public Optional<Message> clientChange(PricedOffer price) {
    return price.clientChange().stream()
        .mapToObj(change -> clientChange(change, price))
        .findFirst();
  }

  private Message clientChange(double change, PricedOffer price) {
    var key = change < 0 ? "proposal.less" : "proposal.more";
    return price.clientChangeShare().isPresent()
        ? Message.of(
            key, money(Math.abs(change)), Math.abs(price.clientChangeShare().getAsDouble()))
        : Message.of(key + ".from-nothing", money(Math.abs(change)));
  }

  public Message left(PricedOffer.Left left) {
    return left.margin().isPresent()
        ? Message.of("proposal.left", money(left.contribution()), left.margin().getAsDouble())
        : Message.of("proposal.left.nothing", money(left.contribution()));
  }

  /// In how many months the set-up is earned back.
  public Message earnedBack(PricedOffer price) {
    return price.setUpMonths().isPresent()
        ? Message.of("proposal.earned-back", Math.ceil(price.setUpMonths().getAsDouble()))
        : Message.of("proposal.earned-back.never");
  }

  private static double tenths(double hours) {
    return Math.rint(hours * 10) / 10;
  }

  private Money money(double amount) {
    return new Money(amount, currency);
  }
}
