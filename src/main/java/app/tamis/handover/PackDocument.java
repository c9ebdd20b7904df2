package app.tamis.handover;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A pack as a document, in the client's language: every section in its order, what is known of it,
/// and at the end all that isn't. Accounts are named; no secret stands in it.
///
/// @param acceptance who accepted it; empty before
record PackDocument(Pack pack, Optional<Acceptance> acceptance) {

  Document document(LocalDate date) {
    var sections = new ArrayList<Section>();
    sections.add(new Section("", opening()));
    for (var kind : SectionKind.values()) {
      if (pack.isKnown(kind)) {
        sections.add(new Section(heading(kind), section(kind, date)));
      }
    }
    var unknown = unknown();
    if (!unknown.isEmpty()) {
      sections.add(
          new Section(
              say("handover.unknown"),
              List.of(new Paragraph(say("handover.unknown.text")), new Points(false, unknown))));
    }
    sections.add(new Section(say("handover.acceptance"), accepted()));
    return new Document(
        say("handover.title", pack.client().name()),
        say("handover.summary", pack.firm().name(), pack.client().name()),
        "",
        words().locale(),
        date,
        address(pack.firm()),
        Optional.of(address(pack.client())),
        sections);
  }

  /// What nobody told, by name.
  private List<String> unknown() {
    return Arrays.stream(SectionKind.values())
        .filter(Predicate.not(pack::isKnown))
        .map(kind -> say("handover.unknown." + kind.code()))
        .toList();
  }

  private List<Part> opening() {
    var parts = new ArrayList<Part>();
    parts.add(
        new Paragraph(
            pack.lastDay()
                .map(day -> say("handover.opening", day))
                .orElseGet(() -> say("handover.opening.open"))));
    parts.add(new Paragraph(say("handover.opening.secrets")));
    parts.add(new Paragraph(say("handover.opening.contact", pack.contact())));
    if (!pack.people().isEmpty()) {
      parts.add(
          new Points(
              false,
              pack.people().stream()
                  .map(person ->
                      person.roles().isEmpty()
                          ? person.name()
                          : say(
                              "handover.person",
                              person.name(),
                              person.roles().stream()
                                  .map(role -> (Object) say("handover.role." + role))
                                  .toList()))
                  .toList()));
    }
    return parts;
  }

  private List<Part> section(SectionKind kind, LocalDate date) {
    var parts = new ArrayList<Part>();
    words().find("handover.text." + kind.code()).ifPresent(text -> parts.add(new Paragraph(text)));
    parts.addAll(records(kind, date));
    if (!pack.said(kind).isEmpty()) {
      parts.add(new Points(false, pack.said(kind)));
    }
    return parts;
  }

  private List<Part> records(SectionKind kind, LocalDate date) {
    return switch (kind) {
      case DEVICES -> some(pack.devices(), this::devices);
      case TOOLS -> some(pack.tools(), this::tools);
      case LICENCES -> some(pack.licences(), this::licences);
      case AGREEMENTS ->
          Stream.of(some(pack.contracts(), this::contracts), some(pack.contracts(), this::covered))
              .flatMap(List::stream)
              .toList();
      case WORK -> some(pack.tickets(), this::tickets);
      case RISKS -> some(pack.declined(), this::declined);
      case MONEY -> some(pack.bills(), bills -> money(bills, date));
      case ACCESS, IDENTITY, DOMAINS, BACKUPS, NETWORK, VENDORS, SECURITY -> List.of();
    };
  }

  private static <T> List<Part> some(List<T> records, Function<List<T>, Part> table) {
    return records.isEmpty() ? List.of() : List.of(table.apply(records));
  }

  private Part devices(List<Pack.Device> devices) {
    return table(
        "handover.devices",
        List.of("name", "kind", "system", "warranty", "support"),
        devices.stream()
            .map(device ->
                List.of(
                    device.name().orElse(unsaid()),
                    say("handover.device." + device.kind()),
                    device.system().orElse(unsaid()),
                    day(device.warrantyUntil()),
                    day(device.endOfSupport())))
            .toList());
  }

  private Part tools(List<Pack.Tool> tools) {
    return new Points(
        true,
        tools.stream()
            .filter(Pack.Tool::inPlace)
            .map(tool -> say("handover.tool", tool.name()))
            .toList());
  }

  private Part licences(List<Pack.Licence> licences) {
    return table(
        "handover.licences",
        List.of("product", "supplier", "seats", "term", "transferable"),
        licences.stream()
            .map(licence ->
                List.of(
                    licence.product(),
                    licence.supplier().orElse(unsaid()),
                    licence.seats().map(words()::number).orElse(unsaid()),
                    day(licence.termEnd()),
                    licence
                        .transferable()
                        .map(yes -> say(yes ? "handover.yes" : "handover.no"))
                        .orElse(unsaid())))
            .toList());
  }

  private Part contracts(List<Pack.Contract> contracts) {
    return table(
        "handover.agreements",
        List.of("agreement", "from", "to", "notice", "signed"),
        contracts.stream()
            .map(contract ->
                List.of(
                    contract.kind(),
                    say("handover.day", contract.from()),
                    contract
                        .to()
                        .map(last -> say("handover.day", last))
                        .orElse(say("handover.open")),
                    notice(contract),
                    day(contract.signedOn())))
            .toList());
  }

  private String notice(Pack.Contract contract) {
    return contract
        .noticeDays()
        .map(days -> say("handover.notice", days))
        .orElse(contract.asksNoNotice() ? say("handover.notice.none") : unsaid());
  }

  private Part covered(List<Pack.Contract> contracts) {
    return new Points(
        false,
        contracts.stream()
            .map(contract ->
                contract.covers().isEmpty()
                    ? say("handover.covers.unknown", contract.kind(), contract.from())
                    : say(
                        "handover.covers",
                        contract.kind(),
                        contract.from(),
                        List.<Object>copyOf(contract.covers())))
            .toList());
  }

  private Part tickets(List<Pack.OpenTicket> tickets) {
    return table(
        "handover.tickets",
        List.of("ticket", "opened", "subject"),
        tickets.stream()
            .map(ticket ->
                List.of(
                    ticket.id(),
                    say("handover.day", ticket.openedOn()),
                    ticket.subject().orElse(unsaid())))
            .toList());
  }

  private Part declined(List<Pack.Declined> declined) {
    return new Points(
        false,
        declined.stream()
            .map(advice ->
                say("handover.declined", advice.title().orElse(unsaid()), advice.givenOn()))
            .toList());
  }

  /// It stands beside the rest, and nothing waits for it.
  private Part money(List<Pack.OpenBill> bills, LocalDate date) {
    var sum = bills.stream().map(Pack.OpenBill::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Table(
        say("handover.bills", date),
        List.of(
            new Column(say("handover.column.bill"), false),
            new Column(say("handover.column.due"), false),
            new Column(say("handover.column.open"), true)),
        bills.stream()
            .map(bill ->
                List.of(bill.number(), say("handover.day", bill.dueOn()), amount(bill.open())))
            .toList(),
        List.of(say("handover.bills.sum"), "", amount(sum)));
  }

  private Part table(String caption, List<String> columns, List<List<String>> rows) {
    return new Table(
        say(caption),
        columns.stream().map(name -> new Column(say("handover.column." + name), false)).toList(),
        rows,
        List.of());
  }

  private List<Part> accepted() {
    return acceptance
        .map(one ->
            Stream.of(
                    Optional.<Part>of(
                        new Paragraph(
                            one.role().isEmpty()
                                ? say("handover.accepted.nameless", one.name(), one.on())
                                : say("handover.accepted", one.name(), one.role(), one.on()))),
                    one.exceptions().isEmpty()
                        ? Optional.<Part>of(new Paragraph(say("handover.accepted.whole")))
                        : Optional.<Part>of(
                            new Note(say("handover.accepted.except", one.exceptions()))))
                .flatMap(Optional::stream)
                .toList())
        .orElseGet(() -> List.of(new Paragraph(say("handover.acceptance.open"))));
  }

  private String heading(SectionKind kind) {
    return say("handover.section." + kind.code());
  }

  private String day(Optional<LocalDate> day) {
    return day.map(known -> say("handover.day", known)).orElse(unsaid());
  }

  private String unsaid() {
    return say("handover.unsaid");
  }

  private String amount(BigDecimal value) {
    return say("handover.amount", new Amount(value, pack.money()));
  }

  private static Address address(Party party) {
    return new Address(party.name(), party.lines());
  }

  private Words words() {
    return Words.of(pack.language());
  }

  private String say(String key, Object... arguments) {
    return words().say(key, arguments);
  }
}
