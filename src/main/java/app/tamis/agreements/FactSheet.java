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
import app.tamis.facts.Recorded.Due;
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
/// @param dues bills that are past due and not paid
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
    List<Due> dues,
    List<Commitment> commitments,
    List<Advice> advice) {

  Document document() {
    return new Document(
        words.say("sheet.title", client),
        words.say("sheet.summary", client),
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
          words.say("sheet.signed"), List.of(new Paragraph(words.say("sheet.signed.none"))));
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
    return new Section(words.say("sheet.signed"), parts);
  }

  private String origin(Agreed agreed) {
    return switch (agreed.origin()) {
      case SIGNED -> words.say("sheet.origin.signed", agreed.signedOn().orElse(today));
      case TYPED -> words.say("sheet.origin.typed", agreed.signedOn().orElse(today));
      case IMPORTED ->
          agreed
              .signedOn()
              .map(day -> words.say("sheet.origin.imported", day))
              .orElseGet(() -> words.say("sheet.origin.imported.bare"));
    };
  }

  private Section owed() {
    if (!paymentsKnown) {
      return new Section(
          words.say("sheet.owed"), List.of(new Paragraph(words.say("sheet.owed.unknown"))));
    }
    if (dues.isEmpty()) {
      return new Section(
          words.say("sheet.owed"), List.of(new Paragraph(words.say("sheet.owed.none"))));
    }
    var total =
        dues.stream()
            .map(due -> BigDecimal.valueOf(due.open()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Section(
        words.say("sheet.owed"),
        List.of(
            new Table(
                words.say("sheet.owed.table", today),
                List.of(
                    new Column(words.say("sheet.owed.bill"), false),
                    new Column(words.say("sheet.owed.due"), false),
                    new Column(words.say("sheet.owed.days"), true),
                    new Column(words.say("sheet.owed.open"), true)),
                dues.stream().sorted(Comparator.comparing(Due::dueOn)).map(this::row).toList(),
                List.of(words.say("sheet.owed.total"), "", "", money(total)))));
  }

  private List<String> row(Due due) {
    return List.of(
        due.invoice(),
        Dates.in(words.locale(), due.dueOn()),
        String.valueOf(today.toEpochDay() - due.dueOn().toEpochDay()),
        money(BigDecimal.valueOf(due.open())));
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
            words.say("sheet.happened"),
            List.of(
                new Table(
                    words.say("sheet.happened.table"),
                    List.of(
                        new Column(words.say("sheet.happened.on"), false),
                        new Column(words.say("sheet.happened.what"), false)),
                    all,
                    List.of())));
  }

  private Stream<Happened> promise(Commitment one) {
    var made =
        new Happened(
            LocalDate.ofInstant(one.madeAt(), zone),
            one.amount()
                .map(amount -> words.say("sheet.promised.amount", one.what(), money(amount)))
                .orElseGet(() -> words.say("sheet.promised", one.what())));
    var became =
        switch (one.state()) {
          case CommitmentState.Refused(_, var on, _) ->
              Stream.of(new Happened(on, words.say("sheet.refused", one.what())));
          case CommitmentState.Reported(_, var on, _, _) ->
              Stream.of(new Happened(on, words.say("sheet.refused", one.what())));
          case CommitmentState.Kept(var on, _) ->
              Stream.of(new Happened(on, words.say("sheet.kept", one.what())));
          case CommitmentState.MadeGood(var refused, var on, _) ->
              Stream.of(
                  new Happened(refused, words.say("sheet.refused", one.what())),
                  new Happened(on, words.say("sheet.kept", one.what())));
          case CommitmentState.Open _, CommitmentState.Waived _ -> Stream.<Happened>empty();
        };
    return Stream.concat(Stream.of(made), became);
  }

  private Happened declined(Advice one) {
    return new Happened(
        one.respondedOn().orElse(one.givenOn()),
        words.say("sheet.declined", one.title().orElse(words.say("sheet.declined.untitled"))));
  }

  /// The clause, the question, the thanks, the handover.
  private Section say() {
    return new Section(
        words.say("sheet.say"),
        List.of(
            new Points(
                true,
                List.of(
                    clause
                        .map(agreed -> words.say("sheet.say.clause", agreed.heading()))
                        .orElseGet(() -> words.say("sheet.say.clause.none")),
                    words.say("sheet.say.question"),
                    words.say("sheet.say.thanks"),
                    words.say("sheet.say.handover"))),
            new Note(words.say("sheet.say.never"))));
  }

  private String money(BigDecimal amount) {
    return Money.exact(new Amount(amount, currency), words.locale());
  }
}
