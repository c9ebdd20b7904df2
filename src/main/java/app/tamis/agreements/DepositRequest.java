package app.tamis.agreements;

import app.tamis.basics.Amount;
import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Document.Address;
import app.tamis.documents.Document.Section;
import app.tamis.documents.Part;
import app.tamis.documents.Part.Column;
import app.tamis.documents.Part.Note;
import app.tamis.documents.Part.Paragraph;
import app.tamis.documents.Part.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is to be paid before hardware is ordered, as the signed clause says.
///
/// @param clause under which it is asked
/// @param percent of the price that the clause asks for
/// @param price of the whole, tax included
/// @param firm as we call ourselves
record DepositRequest(
    Words words,
    Party firm,
    Party client,
    Agreed clause,
    String what,
    BigDecimal percent,
    Amount price,
    LocalDate date) {

  /// To the cent; halves go away from zero.
  Amount deposit() {
    return new Amount(
            price
                .value()
                .multiply(percent)
                .divide(BigDecimal.valueOf(100), 6, RoundingMode.HALF_UP),
            price.currency())
        .rounded();
  }

  Document document() {
    var left = price.minus(deposit());
    return new Document(
        words.say("deposit.document.title", what),
        words.say("deposit.document.summary", deposit()),
        "",
        words.locale(),
        date,
        new Address(firm.name(), firm.lines()),
        Optional.of(new Address(client.name(), client.lines())),
        List.of(
            new Section(
                "",
                List.<Part>of(
                    new Paragraph(words.say("deposit.document.text", what)),
                    new Table(
                        words.say("deposit.document.table"),
                        List.of(
                            new Column(words.say("deposit.document.item"), false),
                            new Column(words.say("deposit.document.amount"), true)),
                        List.of(
                            List.of(
                                words.say("deposit.document.price"),
                                words.say("deposit.sum", price)),
                            List.of(
                                words.say("deposit.document.deposit", percent),
                                words.say("deposit.sum", deposit())),
                            List.of(
                                words.say("deposit.document.left"),
                                words.say("deposit.sum", left))),
                        List.of()),
                    new Note(
                        words.say("deposit.document.clause", clause.heading(), clause.plain()))))));
  }
}
