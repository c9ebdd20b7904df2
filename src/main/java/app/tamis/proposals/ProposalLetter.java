package app.tamis.proposals;

import app.tamis.agreements.Party;
import app.tamis.basics.Amount;
import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Document.Address;
import app.tamis.documents.Document.Section;
import app.tamis.documents.Part;
import app.tamis.documents.Part.Bar;
import app.tamis.documents.Part.Bars;
import app.tamis.documents.Part.Column;
import app.tamis.documents.Part.Heading;
import app.tamis.documents.Part.Note;
import app.tamis.documents.Part.Paragraph;
import app.tamis.documents.Part.Points;
import app.tamis.documents.Part.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The client's copy, in its language: what its bills came to, month by month, what they paid for,
/// the options side by side, what each covers and what none does, when it would begin, how it is
/// paid, and how to say yes. It names neither a grade nor what is left to us.
record ProposalLetter(FrozenProposal frozen) {

  Document document(LocalDate date) {
    return new Document(
        say("proposals.letter.title"),
        say("proposals.letter.summary", frozen.client().name(), frozen.until()),
        "",
        words().locale(),
        date,
        address(frozen.firm()),
        Optional.of(address(frozen.client())),
        List.of(
            new Section("", today()),
            new Section(say("proposals.letter.options"), List.of(options(), tax())),
            new Section(say("proposals.letter.covers"), covers()),
            new Section(say("proposals.letter.beside"), List.of(new Points(false, beside()))),
            new Section(say("proposals.letter.next"), next())));
  }

  private List<Part> today() {
    var parts = new ArrayList<Part>();
    parts.add(new Paragraph(say("proposals.letter.hello")));
    frozen.bills().ifPresent(bills -> parts.add(new Paragraph(bills(bills))));
    if (frozen.bills().isPresent() && !frozen.months().isEmpty()) {
      parts.add(picture());
    }
    covered().ifPresent(text -> parts.add(new Paragraph(text)));
    return parts;
  }

  private String bills(FrozenProposal.Bills bills) {
    return say(
        "proposals.letter.bills",
        amount(bills.usual()),
        bills.count(),
        amount(bills.least()),
        amount(bills.most()));
  }

  private Bars picture() {
    var most =
        frozen.months().stream()
            .map(FrozenProposal.Month::billed)
            .max(Comparator.naturalOrder())
            .orElse(BigDecimal.ZERO)
            .doubleValue();
    return new Bars(
        say("proposals.letter.picture", frozen.months().size()),
        frozen.months().stream()
            .map(month ->
                new Bar(
                    say("proposals.letter.month", month.month()),
                    most > 0 ? Math.max(0, month.billed().doubleValue() / most) : 0,
                    amount(month.billed())))
            .toList());
  }

  private Optional<String> covered() {
    return frozen.tickets().isPresent() && frozen.hours().isPresent()
        ? Optional.of(say("proposals.letter.covered", frozen.tickets().get(), frozen.hours().get()))
        : frozen
            .tickets()
            .map(tickets -> say("proposals.letter.covered.tickets", tickets))
            .or(() -> frozen.hours().map(hours -> say("proposals.letter.covered.hours", hours)));
  }

  private Table options() {
    var columns =
        Stream.concat(
                Stream.of(new Column(say("proposals.letter.what"), false)),
                frozen.options().stream().map(option -> new Column(option.name(), true)))
            .toList();
    var rows = new ArrayList<List<String>>();
    rows.add(row("fee", option -> amount(option.fee())));
    if (frozen.options().stream().allMatch(option -> option.feePerSeat().isPresent())) {
      rows.add(row("seat", option -> amount(option.feePerSeat().orElseThrow())));
    }
    rows.add(row("hours", this::included));
    rows.add(
        row(
            "after-hours",
            option ->
                say(
                    option.afterHours()
                        ? "proposals.letter.after-hours.included"
                        : "proposals.letter.after-hours.surcharge",
                    frozen.multiplier())));
    rows.add(row("rest", option -> rest(option)));
    rows.add(row("usual", option -> amount(option.usualMonth())));
    if (frozen.bills().isPresent()) {
      rows.add(row("change", this::change));
    }
    return new Table(say("proposals.letter.table", frozen.seats()), columns, rows, List.of());
  }

  private String included(FrozenOption option) {
    return option.includedShare() >= 1
        ? say("proposals.letter.hours.all")
        : say("proposals.letter.hours.some", option.includedShare() * frozen.usualHours());
  }

  private String rest(FrozenOption option) {
    return option.hourlyRest().signum() == 0
        ? say("proposals.letter.rest.none")
        : say("proposals.letter.about", amount(option.hourlyRest()));
  }

  private String change(FrozenOption option) {
    var change = frozen.change(option).orElseThrow();
    return change.signum() == 0
        ? say("proposals.letter.same")
        : say(
            change.signum() > 0 ? "proposals.letter.more" : "proposals.letter.less",
            amount(change.abs()));
  }

  private Note tax() {
    return new Note(say("proposals.letter.tax"));
  }

  private List<String> cells(Function<FrozenOption, String> cell) {
    return frozen.options().stream().map(cell).toList();
  }

  private List<String> row(String name, Function<FrozenOption, String> cell) {
    return Stream.concat(Stream.of(say("proposals.letter.row." + name)), cells(cell).stream())
        .toList();
  }

  private List<Part> covers() {
    return frozen.options().stream()
        .<Part>mapMulti((option, each) -> {
          each.accept(new Heading(option.name()));
          each.accept(new Points(false, option.covers()));
        })
        .toList();
  }

  private List<String> beside() {
    return List.of(
        say("proposals.letter.beside.hours", amount(frozen.hourlyRate()), frozen.multiplier()),
        say("proposals.letter.beside.projects"),
        say("proposals.letter.beside.goods"),
        say("proposals.letter.beside.others"));
  }

  private List<Part> next() {
    return List.of(
        new Points(
            true,
            List.of(
                say("proposals.letter.next.choose", frozen.until()),
                say("proposals.letter.next.sign"),
                say("proposals.letter.next.start", frozen.startsOn()))),
        new Paragraph(say("proposals.letter.talk", frozen.contact())));
  }

  private String amount(BigDecimal value) {
    return say("proposals.letter.amount", new Amount(value, frozen.money()));
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
