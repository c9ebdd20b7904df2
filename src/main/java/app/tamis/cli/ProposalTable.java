package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.grading.Letter;
import app.tamis.grading.acts.Offer;
import app.tamis.grading.acts.PricedOffer;
import app.tamis.grading.acts.Proposal;
import app.tamis.grading.acts.ProposalWords;
import app.tamis.measures.Numerals;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/// A proposal for a person at a terminal: what today's bills come to, then the options side by
/// side, then what each covers.
final class ProposalTable {

  private final Terminal terminal;
  private final Proposal.Priced proposal;
  private final Words words;
  private final Numerals numerals;
  private final ProposalWords said;

  ProposalTable(Terminal terminal, Proposal.Priced proposal, Currency currency) {
    this.terminal = terminal;
    this.proposal = proposal;
    this.words = terminal.words();
    this.numerals = new Numerals(words, currency);
    this.said = new ProposalWords(currency);
  }

  void print() {
    line(terminal.ink().bold(words.say("proposal.title", proposal.client().name())));
    said.today(proposal).forEach(message -> line(words.sentence(message)));
    line("");
    options();
    line("");
    proposal.options().forEach(option -> line(covers(option.price().offer())));
  }

  private void options() {
    var sides = new ArrayList<>(List.of(TextTable.left()));
    proposal.options().forEach(_ -> sides.add(TextTable.right()));
    var table = new TextTable(sides.toArray(TextTable.Side[]::new));
    table.header(cells("", option -> name(option.price().offer())));
    row(table, "included", price -> included(price.offer()));
    row(table, "after-hours", price -> afterHours(price.offer()));
    row(table, "fee", price -> numerals.money(price.fee()));
    row(table, "fee_per_seat", price -> numerals.money(price.feePerSeat()));
    row(table, "hourly_rest", price -> numerals.money(price.hourlyRest()));
    row(table, "client_after", price -> numerals.money(price.fee() + price.hourlyRest()));
    row(
        table,
        "client_change",
        price -> said.clientChange(price).map(words::say).orElse(Numerals.NO_VALUE));
    row(table, "cost", price -> numerals.money(price.cost()));
    row(table, "usual", price -> words.say(said.left(price.usual())));
    row(table, "few", price -> words.say(said.left(price.fewHours())));
    row(table, "many", price -> words.say(said.left(price.manyHours())));
    row(table, "set_up", price -> numerals.money(price.setUpCost()));
    row(table, "earned_back", price -> words.say(said.earnedBack(price)));
    table.row(
        cells(
                words.say("proposal.row.grade_after"),
                option -> option.gradeAfter().map(Letter::name).orElse("–"))
            .toArray(String[]::new));
    var lines = table.lines();
    line(terminal.ink().bold(lines.getFirst()));
    lines.stream().skip(1).forEach(this::line);
  }

  private void row(TextTable table, String name, Function<PricedOffer, String> cell) {
    table.row(
        cells(words.say("proposal.row." + name), option -> cell.apply(option.price()))
            .toArray(String[]::new));
  }

  private List<String> cells(String name, Function<Proposal.Option, String> cell) {
    var cells = new ArrayList<>(List.of(name));
    proposal.options().forEach(option -> cells.add(cell.apply(option)));
    return cells;
  }

  private String included(Offer offer) {
    return numerals.share(OptionalDouble.of(offer.includedShare()));
  }

  private String afterHours(Offer offer) {
    return words.say(
        offer.afterHoursIncluded()
            ? "proposal.row.after-hours.included"
            : "proposal.row.after-hours.surcharge");
  }

  private String covers(Offer offer) {
    return words.sentence(
        Message.of("proposal.covers", name(offer), List.copyOf(offer.covers(words.locale()))));
  }

  private String name(Offer offer) {
    return offer.name(words.locale());
  }

  private void line(String text) {
    terminal.out().println(text);
  }
}
