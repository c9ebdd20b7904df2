package app.tamis.agreements;

import app.tamis.basics.Amount;
import app.tamis.basics.Dates;
import app.tamis.basics.Money;
import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Document.Address;
import app.tamis.documents.Document.Section;
import app.tamis.documents.Part;
import app.tamis.documents.Part.Column;
import app.tamis.documents.Part.Note;
import app.tamis.documents.Part.Paragraph;
import app.tamis.documents.Part.Points;
import app.tamis.documents.Part.Quote;
import app.tamis.documents.Part.Table;
import app.tamis.facts.Recorded.Advice;
import app.tamis.facts.Recorded.Invoice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one needs before oneself in a hard conversation, on a page: the clause in large type, what
/// is owed since when, what was promised and declined, and four sentences to say.
///
/// @param clause that it is about, where one was agreed upon
/// @param paymentsKnown whether what the client paid is on record: else nobody knows what is owed
/// @param bills that are past due and not paid; what is open of them is told as it is paid, tax
///   included
/// @param commitments newest first
/// @param advice that was declined
record FactSheet(
    Words words,
    Currency currency,
    String firm,
    String client,
    LocalDate today,
    ZoneId zone,
    Optional<Agreed> clause,
    boolean paymentsKnown,
    List<Invoice> bills,
    List<Commitment> commitments,
    List<Advice> advice) {

  Document document() {
    return new Document(
        words.say("factsheet.title", client),
        words.say("factsheet.summary", client),
        words.say("document.internal"),
        words.locale(),
        today,
        Address.of(firm),
        Optional.empty(),
        Stream.of(signed(), owed(), happened(), say())
            .filter(section -> !section.parts().isEmpty())
            .toList());
  }

  private Section signed() {
    if (clause.isEmpty()) {
      return new Section(
          words.say("factsheet.signed"),
          List.of(new Paragraph(words.say("factsheet.signed.none"))));
    }
    var agreed = clause.get();
    var parts = new ArrayList<Part>();
    parts.add(new Paragraph(agreed.heading()));
    parts.add(
        new Quote(
            agreed.paragraphs().isEmpty()
                ? agreed.plain()
                : String.join("\n", agreed.paragraphs())));
    parts.add(new Paragraph(origin(agreed)));
    return new Section(words.say("factsheet.signed"), parts);
  }

  private String origin(Agreed agreed) {
    return switch (agreed.origin()) {
      case SIGNED -> words.say("factsheet.origin.signed", agreed.signedOn().orElse(today));
      case TYPED -> words.say("factsheet.origin.typed", agreed.signedOn().orElse(today));
      case IMPORTED ->
          agreed
              .signedOn()
              .map(day -> words.say("factsheet.origin.imported", day))
              .orElseGet(() -> words.say("factsheet.origin.imported.bare"));
    };
  }

  private Section owed() {
    if (!paymentsKnown) {
      return new Section(
          words.say("factsheet.owed"), List.of(new Paragraph(words.say("factsheet.owed.unknown"))));
    }
    if (bills.isEmpty()) {
      return new Section(
          words.say("factsheet.owed"), List.of(new Paragraph(words.say("factsheet.owed.none"))));
    }
    var total = bills.stream().map(FactSheet::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Section(
        words.say("factsheet.owed"),
        List.of(
            new Table(
                words.say("factsheet.owed.table", today),
                List.of(
                    new Column(words.say("factsheet.owed.bill"), false),
                    new Column(words.say("factsheet.owed.due"), false),
                    new Column(words.say("factsheet.owed.days"), true),
                    new Column(words.say("factsheet.owed.open"), true)),
                bills.stream().sorted(Comparator.comparing(Invoice::dueOn)).map(this::row).toList(),
                List.of(words.say("factsheet.owed.total"), "", "", money(total)))));
  }

  private List<String> row(Invoice bill) {
    return List.of(
        bill.number(),
        Dates.in(words.locale(), bill.dueOn()),
        String.valueOf(today.toEpochDay() - bill.dueOn().toEpochDay()),
        money(open(bill)));
  }

  private static BigDecimal open(Invoice bill) {
    return BigDecimal.valueOf(bill.payable()).subtract(BigDecimal.valueOf(bill.received()));
  }

  private record Happened(LocalDate on, String what) {}

  /// Promises and advice, in time order.
  private Section happened() {
    var all =
        Stream.concat(
                commitments.stream().flatMap(this::promise), advice.stream().map(this::declined))
            .sorted(Comparator.comparing(Happened::on))
            .map(one -> List.of(Dates.in(words.locale(), one.on()), one.what()))
            .toList();
    return all.isEmpty()
        ? new Section("", List.of())
        : new Section(
            words.say("factsheet.happened"),
            List.of(
                new Table(
                    words.say("factsheet.happened.table"),
                    List.of(
                        new Column(words.say("factsheet.happened.on"), false),
                        new Column(words.say("factsheet.happened.what"), false)),
                    all,
                    List.of())));
  }

  private Stream<Happened> promise(Commitment one) {
    var made =
        new Happened(
            LocalDate.ofInstant(one.madeAt(), zone),
            one.amount()
                .map(amount -> words.say("factsheet.promised.amount", one.what(), money(amount)))
                .orElseGet(() -> words.say("factsheet.promised", one.what())));
    var became =
        switch (one.state()) {
          case CommitmentState.Refused(_, var on, _) ->
              Stream.of(new Happened(on, words.say("factsheet.refused", one.what())));
          case CommitmentState.Reported(_, var on, _, _) ->
              Stream.of(new Happened(on, words.say("factsheet.refused", one.what())));
          case CommitmentState.Kept(var on, _) ->
              Stream.of(new Happened(on, words.say("factsheet.kept", one.what())));
          case CommitmentState.MadeGood(var refused, var on, _) ->
              Stream.of(
                  new Happened(refused, words.say("factsheet.refused", one.what())),
                  new Happened(on, words.say("factsheet.kept", one.what())));
          case CommitmentState.Open _, CommitmentState.Waived _ -> Stream.<Happened>empty();
        };
    return Stream.concat(Stream.of(made), became);
  }

  private Happened declined(Advice one) {
    return new Happened(
        one.respondedOn().orElse(one.givenOn()),
        words.say(
            "factsheet.declined", one.title().orElse(words.say("factsheet.declined.untitled"))));
  }

  /// The clause, the question, the thanks, the handover.
  private Section say() {
    return new Section(
        words.say("factsheet.say"),
        List.of(
            new Points(
                true,
                List.of(
                    clause
                        .map(agreed -> words.say("factsheet.say.clause", agreed.heading()))
                        .orElseGet(() -> words.say("factsheet.say.clause.none")),
                    words.say("factsheet.say.question"),
                    words.say("factsheet.say.thanks"),
                    words.say("factsheet.say.handover"))),
            new Note(words.say("factsheet.say.never"))));
  }

  private String money(BigDecimal amount) {
    return Money.exact(new Amount(amount, currency), words.locale());
  }
}
