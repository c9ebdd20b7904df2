package app.tamis.grading.acts;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.grading.Letter;
import app.tamis.measures.Numerals;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/// The options of a proposal side by side, in a reader's words: one row a question, one cell an
/// option.
///
/// @param currency of the portfolio
public record ProposalRows(Proposal.Priced proposal, Words words, Currency currency) {

  /// @param cells one an option, in their order
  public record Row(String label, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// What the options are called.
  public List<String> names() {
    return cells(option -> name(option.price().offer()));
  }

  public List<Row> rows() {
    var numerals = new Numerals(words, currency);
    var said = new ProposalWords(currency);
    var rows = new ArrayList<Row>();
    rows.add(
        row("included", price -> numerals.share(OptionalDouble.of(price.offer().includedShare()))));
    rows.add(row("after-hours", price -> afterHours(price.offer())));
    rows.add(row("fee", price -> numerals.money(price.fee())));
    rows.add(row("fee_per_seat", price -> numerals.money(price.feePerSeat())));
    rows.add(row("hourly_rest", price -> numerals.money(price.hourlyRest())));
    rows.add(row("client_after", price -> numerals.money(price.fee() + price.hourlyRest())));
    rows.add(
        row(
            "client_change",
            price -> said.clientChange(price).map(words::say).orElse(Numerals.NO_VALUE)));
    rows.add(row("cost", price -> numerals.money(price.cost())));
    rows.add(row("usual", price -> words.say(said.left(price.usual()))));
    rows.add(row("few", price -> words.say(said.left(price.fewHours()))));
    rows.add(row("many", price -> words.say(said.left(price.manyHours()))));
    rows.add(row("set_up", price -> numerals.money(price.setUpCost())));
    rows.add(row("earned_back", price -> words.say(said.earnedBack(price))));
    rows.add(
        new Row(
            words.say("proposal.row.grade_after"),
            cells(option -> option.gradeAfter().map(Letter::name).orElse("–"))));
    return rows;
  }

  /// What each covers, in a sentence.
  public List<String> covers() {
    return cells(option -> {
      var offer = option.price().offer();
      return words.sentence(
          Message.of("proposal.covers", name(offer), List.copyOf(offer.covers(words.locale()))));
    });
  }

  private Row row(String name, Function<PricedOffer, String> cell) {
    return new Row(words.say("proposal.row." + name), cells(option -> cell.apply(option.price())));
  }

  private List<String> cells(Function<Proposal.Option, String> cell) {
    return proposal.options().stream().map(cell).toList();
  }

  private String afterHours(Offer offer) {
    return words.say(
        offer.afterHoursIncluded()
            ? "proposal.row.after-hours.included"
            : "proposal.row.after-hours.surcharge");
  }

  private String name(Offer offer) {
    return offer.name(words.locale());
  }
}
