package app.tamis.reminders;

import app.tamis.agreements.Drafting;
import app.tamis.billing.Payee;
import app.tamis.documents.Document;
import app.tamis.documents.Documents;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.portfolio.Portfolio;
import app.tamis.post.Letter;
import app.tamis.post.Letter.Attachment;
import app.tamis.post.MailAddress;
import app.tamis.post.Outbox;
import app.tamis.post.Rehearsal;
import app.tamis.trail.Signature;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Sends a document to who pays at a client's: as the text of a letter, and as a PDF with it.
@Component
final class ReminderMail {

  static final String REMINDER = "reminder";
  static final String SUSPENSION = "suspension";

  private final Drafting drafting;
  private final Documents documents;
  private final Looks looks;
  private final Outbox outbox;

  ReminderMail(Drafting drafting, Documents documents, Looks looks, Outbox outbox) {
    this.drafting = drafting;
    this.documents = documents;
    this.looks = looks;
    this.outbox = outbox;
  }

  /// @param document that was kept
  record Written(UUID letter, UUID document) {}

  Written write(String kind, UUID about, Reminded to, Document document, Signature by) {
    var handed =
        documents.hand(document, new Documents.About(kind, to.client(), to.name(), false), by);
    var pdf = Attachment.pdf(handed.kept().fileName(), handed.pdf().copy());
    var payee = to.payee().orElseThrow();
    var letter = outbox.write(letter(kind, about, to, document, payee, pdf), by);
    return new Written(letter, handed.kept().id());
  }

  /// The same letter to who asks; nothing is kept.
  void rehearse(String kind, Reminded to, Document document, Rehearsal rehearsal, Signature by) {
    var made = documents.rehearse(document, kind);
    var payee =
        to.payee()
            .orElseGet(
                () -> new Payee(rehearsal.to().name(), rehearsal.to().address(), Optional.empty()));
    var pdf = Attachment.pdf(made.fileName(), made.pdf().copy());
    var letter = letter(kind, UUID.randomUUID(), to, document, payee, pdf);
    outbox.rehearse(List.of(new Rehearsal.Meant(letter, to.name())), rehearsal, by);
  }

  private Letter letter(
      String kind, UUID about, Reminded to, Document document, Payee payee, Attachment pdf) {
    return new Letter(
        new Letter.Cause(kind, about),
        MailAddress.of(payee.name(), payee.email()),
        to.language(),
        zone(),
        document.title() + " – " + document.sender().name(),
        new Renderings(looks.inForce()).mail(document).text(),
        Optional.empty(),
        List.of(pdf),
        Optional.empty());
  }

  ZoneId zone() {
    return drafting.settings().map(Portfolio::timeZone).orElse(ZoneOffset.UTC);
  }
}
