package app.tamis.parting;

import app.tamis.agreements.Party;
import app.tamis.basics.Amount;
import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Document.Address;
import app.tamis.documents.Document.Section;
import app.tamis.documents.Part;
import app.tamis.documents.Part.Paragraph;
import app.tamis.documents.Part.Points;
import app.tamis.documents.Part.Quote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// The two letters of a serious breach, in the language of the agreement: courteous, one decision,
/// one date, one contact, and the handover in both. Both name the clause; neither lists faults.
///
/// @param contact whom the client can call
record BreachLetters(Breach breach, Currency currency, String contact) {

  /// @param complyBy the last day on which what is owed may still come
  Document notice(LocalDate date, LocalDate complyBy) {
    var parts = new ArrayList<Part>();
    parts.add(new Paragraph(say("parting.notice.signed", signedOn(), breach.clause().heading())));
    parts.add(clause());
    parts.add(
        new Paragraph(
            say("parting.notice.refused", breach.refused().what(), sum(), breach.refusedOn())));
    parts.add(new Paragraph(say("parting.notice.ask", complyBy)));
    parts.add(
        new Paragraph(
            breach.endsByLaw()
                ? say("parting.notice.consequence")
                : say("parting.notice.consequence.clause")));
    parts.add(new Paragraph(say("parting.handover.regardless")));
    parts.add(new Paragraph(say("parting.contact", contact)));
    return letter("parting.notice.title", say("parting.notice.summary", complyBy), date, parts);
  }

  /// What ends the agreement on the day on which it is received.
  Document ending(LocalDate date, Breach.NoticeGiven notice) {
    var parts = new ArrayList<Part>();
    parts.add(new Paragraph(say("parting.ending.thanks")));
    parts.add(
        new Paragraph(
            say(
                "parting.ending.decision",
                notice.on(),
                notice.complyBy(),
                breach.clause().heading())));
    parts.add(clause());
    parts.add(new Paragraph(say("parting.ending.reason", breach.refused().what(), sum())));
    parts.add(new Paragraph(say("parting.ending.stops")));
    parts.add(
        new Points(
            false,
            List.of(
                say("parting.ending.handover"),
                say("parting.ending.yours"),
                say("parting.ending.data"),
                say("parting.ending.bills"))));
    parts.add(new Paragraph(say("parting.contact", contact)));
    parts.add(new Paragraph(say("parting.ending.acknowledge")));
    return letter("parting.ending.title", say("parting.ending.summary"), date, parts);
  }

  private Document letter(String title, String summary, LocalDate date, List<Part> parts) {
    return new Document(
        say(title),
        summary,
        "",
        words().locale(),
        date,
        address(breach.draft().firm()),
        Optional.of(address(breach.draft().client())),
        List.of(new Section("", parts)));
  }

  private static Address address(Party party) {
    return new Address(party.name(), party.lines());
  }

  private Quote clause() {
    return new Quote(String.join("\n", breach.clause().paragraphs()));
  }

  private LocalDate signedOn() {
    return breach.clause().signedOn().orElse(breach.draft().startsOn());
  }

  private Object sum() {
    return breach
        .refused()
        .amount()
        .<Object>map(value -> say("parting.sum", new Amount(value, currency)))
        .orElse("");
  }

  private Words words() {
    return Words.of(breach.draft().language());
  }

  private String say(String key, Object... arguments) {
    return words().say(key, arguments);
  }
}
