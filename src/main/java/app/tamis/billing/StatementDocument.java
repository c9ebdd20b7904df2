package app.tamis.billing;

import app.tamis.basics.Amount;
import app.tamis.basics.Words;
import app.tamis.billing.Statement.Bill;
import app.tamis.billing.Statement.Counted;
import app.tamis.billing.Statement.Hours;
import app.tamis.billing.Statement.Line;
import app.tamis.billing.Statement.Owed;
import app.tamis.documents.Document;
import app.tamis.documents.Document.Address;
import app.tamis.documents.Document.Section;
import app.tamis.documents.Part;
import app.tamis.documents.Part.Column;
import app.tamis.documents.Part.Note;
import app.tamis.documents.Part.Paragraph;
import app.tamis.documents.Part.Table;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A statement as a document: two sentences, then what was done, what is in the fee, what was
/// billed, what is left to pay, and one piece of advice.
record StatementDocument(
    Statement statement, Said said, Words words, Address firm, Optional<Address> to) {

  Document document() {
    var sections = new ArrayList<Section>();
    sections.add(new Section("", List.of(new Paragraph(said.opening()))));
    sections.add(section("statement.done", done()));
    add(sections, "statement.fee", fee());
    add(sections, "statement.billed", billed());
    statement.owed().ifPresent(owed -> add(sections, "statement.owed", owed(owed)));
    if (!said.advice().isBlank()) {
      sections.add(section("statement.advice", List.of(new Note(said.advice()))));
    }
    return new Document(
        words.say("statement.title", statement.month()),
        said.opening(),
        "",
        words.locale(),
        statement.asOf(),
        firm,
        to,
        sections);
  }

  private void add(List<Section> sections, String heading, List<Part> parts) {
    if (!parts.isEmpty()) {
      sections.add(section(heading, parts));
    }
  }

  private Section section(String heading, List<Part> parts) {
    return new Section(words.say(heading), parts);
  }

  private List<Part> done() {
    if (statement.isQuiet()) {
      return List.of(new Paragraph(words.say("statement.quiet")));
    }
    var parts = new ArrayList<Part>();
    if (!statement.done().isEmpty()) {
      parts.add(
          table(
              "statement.unseen",
              List.of(label("statement.what"), count("statement.how-many")),
              statement.done().stream()
                  .map(one ->
                      List.of(
                          named("statement.activity.", one.activity()), words.number(one.count())))
                  .toList(),
              List.of()));
    }
    requests().forEach(parts::add);
    statement.hours().filter(_ -> !statement.fixedFee()).map(this::hours).ifPresent(parts::add);
    return parts;
  }

  private List<Part> requests() {
    var requests = statement.requests();
    if (requests.opened() == 0 && requests.closed() == 0) {
      return List.of();
    }
    var counts =
        new Paragraph(words.say("statement.requests", requests.opened(), requests.closed()));
    return requests.byKind().isEmpty()
        ? List.of(counts)
        : List.of(
            counts,
            counted("statement.by-kind", "statement.kind.", requests.byKind()),
            counted("statement.by-channel", "statement.channel.", requests.byChannel()));
  }

  private Table counted(String caption, String keys, List<Counted> counts) {
    return table(
        caption,
        List.of(label("statement.what"), count("statement.how-many")),
        counts.stream()
            .map(one -> List.of(named(keys, one.what()), words.number(one.count())))
            .toList(),
        List.of());
  }

  /// By its own name where it comes from facts that this version doesn't know.
  private String named(String keys, String what) {
    return words.find(keys + what).orElse(what);
  }

  private Part hours(Hours hours) {
    var format = NumberFormat.getNumberInstance(words.locale());
    format.setMaximumFractionDigits(1);
    var told = format.format(hours.hours());
    return new Paragraph(
        hours
            .worth()
            .map(worth -> words.say("statement.hours.worth", told, worth))
            .orElseGet(() -> words.say("statement.hours", told)));
  }

  private List<Part> fee() {
    var parts = new ArrayList<Part>();
    var lines = statement.lines().stream().filter(Line::inFee).toList();
    if (!lines.isEmpty()) {
      parts.add(lines("statement.fee.lines", lines, statement.inFee()));
    }
    statement.hours().filter(_ -> statement.fixedFee()).map(this::hours).ifPresent(parts::add);
    return parts;
  }

  private Table lines(String caption, List<Line> lines, Amount total) {
    return table(
        caption,
        List.of(label("statement.what"), count("statement.net")),
        lines.stream()
            .map(line ->
                List.of(
                    line.what().isBlank() ? words.say("statement.line.unnamed") : line.what(),
                    words.say("statement.plain", line.net())))
            .toList(),
        List.of(words.say("statement.total"), words.say("statement.plain", total)));
  }

  private List<Part> billed() {
    var parts = new ArrayList<Part>();
    var lines = statement.lines().stream().filter(line -> !line.inFee()).toList();
    if (!lines.isEmpty()) {
      parts.add(lines("statement.beside", lines, statement.beside()));
    }
    if (statement.bills().isEmpty()) {
      parts.add(new Paragraph(words.say("statement.billed.none")));
    } else {
      parts.add(bills());
    }
    return parts;
  }

  private Table bills() {
    return table(
        "statement.bills",
        List.of(
            label("statement.bill"),
            label("statement.due-on"),
            count("statement.net"),
            count("statement.tax"),
            count("statement.to-pay")),
        statement.bills().stream()
            .map(bill ->
                List.of(
                    bill.number(),
                    words.say("statement.plain", bill.dueOn()),
                    words.say("statement.plain", bill.net()),
                    bill.tax().map(tax -> words.say("statement.plain", tax)).orElse("–"),
                    words.say("statement.plain", bill.toPay())))
            .toList(),
        List.of(
            words.say("statement.total"),
            "",
            "",
            "",
            words.say("statement.plain", statement.billed())));
  }

  private List<Part> owed(Owed owed) {
    if (owed.bills().isEmpty()) {
      return List.of(new Paragraph(words.say("statement.owed.nothing", statement.asOf())));
    }
    return List.of(
        table(
            words.say("statement.owed.caption", statement.asOf()),
            List.of(label("statement.bill"), label("statement.due-on"), count("statement.open")),
            owed.bills().stream().map(this::open).toList(),
            List.of(words.say("statement.total"), "", words.say("statement.plain", owed.total()))));
  }

  private List<String> open(Bill bill) {
    return List.of(
        bill.number(),
        words.say("statement.plain", bill.dueOn()),
        words.say("statement.plain", bill.open().orElseThrow()));
  }

  private Table table(
      String caption, List<Column> columns, List<List<String>> rows, List<String> totals) {
    return new Table(words.find(caption).orElse(caption), columns, rows, totals);
  }

  private Column label(String key) {
    return new Column(words.say(key), false);
  }

  private Column count(String key) {
    return new Column(words.say(key), true);
  }
}
