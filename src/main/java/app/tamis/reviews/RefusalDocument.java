package app.tamis.reviews;

import app.tamis.agreements.Party;
import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Document.Address;
import app.tamis.documents.Document.Section;
import app.tamis.documents.Part;
import app.tamis.documents.Part.Note;
import app.tamis.documents.Part.Paragraph;
import app.tamis.documents.Part.Points;
import app.tamis.documents.Part.Quote;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a client is asked to countersign, in its language: what it was advised and decided against,
/// the risk, what may come of it, what else was offered, and until when the offer stands.
///
/// @param signed that it was, in a sentence; empty while it wasn't
record RefusalDocument(
    Party firm, Party client, Refusal.Terms terms, LocalDate on, Optional<String> signed) {

  Document document() {
    return new Document(
        say("reviews.refusal.title"),
        say("reviews.refusal.summary", terms.title()),
        "",
        words().locale(),
        on,
        address(firm),
        Optional.of(address(client)),
        List.of(
            new Section(
                "",
                List.of(
                    new Paragraph(say("reviews.refusal.advised", terms.advisedOn())),
                    new Quote(terms.title()),
                    new Paragraph(
                        say("reviews.refusal.refused", client.name(), terms.refusedOn())))),
            section("reviews.refusal.risk", new Paragraph(terms.risk())),
            section("reviews.refusal.consequence", new Paragraph(terms.consequence())),
            section(
                "reviews.refusal.alternatives",
                terms.alternatives().isEmpty()
                    ? new Paragraph(say("reviews.refusal.alternatives.none"))
                    : new Points(false, terms.alternatives())),
            section(
                "reviews.refusal.until",
                new Paragraph(say("reviews.refusal.until.text", terms.standsUntil()))),
            section(
                "reviews.refusal.means",
                new Paragraph(say("reviews.refusal.means.text", firm.name())),
                new Note(signed.orElseGet(() -> say("reviews.refusal.unsigned"))))));
  }

  private Section section(String heading, Part... parts) {
    return new Section(say(heading), List.of(parts));
  }

  private static Address address(Party party) {
    return new Address(party.name(), party.lines());
  }

  private Words words() {
    return Words.of(terms.language());
  }

  private String say(String key, Object... arguments) {
    return words().say(key, arguments);
  }
}
