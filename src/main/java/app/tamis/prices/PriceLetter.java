package app.tamis.prices;

import app.tamis.agreements.Party;
import app.tamis.basics.Amount;
import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Document.Address;
import app.tamis.documents.Document.Section;
import app.tamis.documents.Part;
import app.tamis.documents.Part.Column;
import app.tamis.documents.Part.Note;
import app.tamis.documents.Part.Paragraph;
import app.tamis.documents.Part.Points;
import app.tamis.documents.Part.Table;
import app.tamis.prices.PriceLine.Per;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The letter that tells a client of new prices, in its language: each price that changes as it is
/// and as it will be, from when and by what, why, what was done, what doesn't change, a smaller
/// scope, and whom to call. It names no grade.
///
/// @param reason one sentence
/// @param contact whom the client can call
record PriceLetter(Frozen frozen, String reason, String contact) {

  private static final int FEW = 1;

  Document document(LocalDate date) {
    return new Document(
        say("prices.letter.title", frozen.first().day()),
        say(
            frozen.first().isByClause() ? "prices.letter.summary" : "prices.letter.summary.offer",
            frozen.first().day()),
        "",
        words().locale(),
        date,
        address(frozen.firm()),
        Optional.of(address(frozen.client())),
        sections());
  }

  private List<Section> sections() {
    var sections = new ArrayList<Section>();
    sections.add(new Section("", prices()));
    if (frozen.done().isKnown()) {
      sections.add(new Section(say("prices.letter.done"), List.of(new Points(false, done()))));
    }
    sections.add(new Section(say("prices.letter.stays"), List.of(new Points(false, unchanged()))));
    sections.add(
        new Section(
            say("prices.letter.smaller"),
            List.of(new Paragraph(say("prices.letter.smaller.text")))));
    sections.add(
        new Section(
            say("prices.letter.talk"),
            List.of(new Paragraph(say("prices.letter.talk.text", contact)))));
    return sections;
  }

  private List<Part> prices() {
    var parts = new ArrayList<Part>();
    parts.add(new Paragraph(say("prices.letter.hello")));
    parts.add(new Paragraph(say(opening(), frozen.first().day()) + " " + reason));
    parts.add(table());
    perSeat().ifPresent(text -> parts.add(new Paragraph(text)));
    parts.add(new Note(byWhat()));
    return parts;
  }

  private String opening() {
    boolean isLower = frozen.rise().share() < 0;
    return frozen.first().isByClause()
        ? isLower ? "prices.letter.open.lower" : "prices.letter.open"
        : "prices.letter.open.offer";
  }

  private Table table() {
    var changed = changed();
    return new Table(
        say("prices.letter.table"),
        List.of(
            new Column(say("prices.letter.what"), false),
            new Column(say("prices.letter.old"), true),
            new Column(say("prices.letter.new", frozen.first().day()), true)),
        changed.stream().map(this::row).toList(),
        totals());
  }

  private List<String> row(PriceLine line) {
    return List.of(name(line), amount(line.old()), amount(line.now()));
  }

  /// Of what is paid each month, where that is more than one price.
  private List<String> totals() {
    var monthly = monthly();
    return monthly.size() > FEW && monthly.size() == changed().size()
        ? List.of(
            say("prices.letter.total"),
            amount(sum(monthly.stream().map(PriceLine::old).toList())),
            amount(sum(monthly.stream().map(PriceLine::now).toList())))
        : List.of();
  }

  private List<PriceLine> changed() {
    return frozen.lines().stream().filter(line -> !line.stays()).toList();
  }

  private List<PriceLine> monthly() {
    return frozen.lines().stream().filter(line -> line.per() == Per.MONTH).toList();
  }

  private Optional<String> perSeat() {
    var today = sum(monthly().stream().map(PriceLine::old).toList());
    var then = sum(monthly().stream().map(PriceLine::now).toList());
    return frozen
        .seats()
        .filter(seats -> seats > 0 && then.compareTo(today) != 0)
        .map(seats ->
            say(
                "prices.letter.seat",
                amount(perSeat(then, seats)),
                seats,
                amount(perSeat(today, seats))));
  }

  private static BigDecimal perSeat(BigDecimal price, int seats) {
    return price.divide(BigDecimal.valueOf(seats), price.scale(), RoundingMode.HALF_UP);
  }

  private String byWhat() {
    var day = frozen.first().day();
    return frozen.first().isByClause()
        ? say("prices.letter.clause", frozen.clause().orElse(""), day)
            + frozen.index().map(figures -> " " + figures).orElse("")
        : say("prices.letter.offer", day);
  }

  private List<String> done() {
    var done = frozen.done();
    var points = new ArrayList<String>();
    done.tickets().ifPresent(count -> points.add(say("prices.letter.done.tickets", count)));
    done.hours().ifPresent(count -> points.add(say("prices.letter.done.hours", count)));
    done.quietly().ifPresent(count -> points.add(say("prices.letter.done.quietly", count)));
    return points;
  }

  private List<String> unchanged() {
    var points = new ArrayList<String>();
    frozen.lines().stream()
        .filter(PriceLine::stays)
        .forEach(
            line -> points.add(say("prices.letter.stays.line", name(line), amount(line.old()))));
    points.add(say("prices.letter.stays.rest"));
    return points;
  }

  private String name(PriceLine line) {
    var per = say("prices.letter.per." + line.per().code());
    return line.what().isEmpty() ? per : say("prices.letter.line", line.what(), per);
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private String amount(BigDecimal value) {
    return say("prices.letter.amount", new Amount(value, frozen.money()));
  }

  private static Address address(Party party) {
    return new Address(party.name(), party.lines());
  }

  private Words words() {
    return Words.of(frozen.language());
  }

  private String say(String key, Object... arguments) {
    return words().say(key, arguments);
  }
}
