package app.tamis.cli;

import app.tamis.basics.Words;
import app.tamis.grading.acts.Proposal;
import app.tamis.grading.acts.ProposalRows;
import app.tamis.grading.acts.ProposalWords;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/// A proposal for a person at a terminal: what today's bills come to, then the options side by
/// side, then what each covers.
final class ProposalTable {

  private final Terminal terminal;
  private final Proposal.Priced proposal;
  private final Words words;
  private final ProposalRows rows;
  private final ProposalWords said;

  ProposalTable(Terminal terminal, Proposal.Priced proposal, Currency currency) {
    this.terminal = terminal;
    this.proposal = proposal;
    this.words = terminal.words();
    this.rows = new ProposalRows(proposal, words, currency);
    this.said = new ProposalWords(currency);
  }

  void print() {
    line(terminal.ink().bold(words.say("proposal.title", proposal.client().name())));
    said.today(proposal).forEach(message -> line(words.sentence(message)));
    line("");
    options();
    line("");
    rows.covers().forEach(this::line);
  }

  private void options() {
    var sides = new ArrayList<>(List.of(TextTable.left()));
    proposal.options().forEach(_ -> sides.add(TextTable.right()));
    var table = new TextTable(sides.toArray(TextTable.Side[]::new));
    table.header(behind("", rows.names()));
    rows.rows().forEach(row -> table.row(behind(row.label(), row.cells()).toArray(String[]::new)));
    var lines = table.lines();
    line(terminal.ink().bold(lines.getFirst()));
    lines.stream().skip(1).forEach(this::line);
  }

  private static List<String> behind(String label, List<String> cells) {
    var row = new ArrayList<>(List.of(label));
    row.addAll(cells);
    return row;
  }

  private void line(String text) {
    terminal.out().println(text);
  }
}
