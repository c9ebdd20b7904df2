package app.tamis.billing;

import app.tamis.billing.Statements.Seen;
import app.tamis.book.CurrentPortfolio;
import app.tamis.clock.PortfolioZones;
import app.tamis.documents.Bytes;
import app.tamis.documents.Document;
import app.tamis.documents.Looks;
import app.tamis.documents.Mail;
import app.tamis.documents.Renderings;
import app.tamis.post.Letter;
import app.tamis.post.Letter.Attachment;
import app.tamis.post.MailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes the letter in which a statement leaves: the document as its text, and as a PDF with it.
@Component
final class StatementLetters {

  private final Looks looks;
  private final PortfolioZones zones;

  StatementLetters(Looks looks, PortfolioZones zones) {
    this.looks = looks;
    this.zones = zones;
  }

  /// @param seen of which it is known who gets it
  Letter of(UUID statement, Seen seen, Document document, String fileName, Bytes pdf) {
    var payee = seen.payee().orElseThrow();
    var mail = new Renderings(looks.inForce()).mail(document);
    return new Letter(
        new Letter.Cause(Statements.KIND, statement),
        MailAddress.of(payee.name(), payee.email()),
        seen.prepared().language(),
        zones.of(CurrentPortfolio.get()).orElseThrow(),
        mail.subject() + " – " + document.sender().name(),
        mail.text(),
        Optional.of(mail.html()),
        attachments(mail, Attachment.pdf(fileName, pdf.copy())),
        Optional.empty());
  }

  private static List<Attachment> attachments(Mail mail, Attachment pdf) {
    var all = new ArrayList<Attachment>();
    all.add(pdf);
    mail.logo().ifPresent(logo -> all.add(new Attachment(Mail.LOGO, "image/png", logo.png())));
    return all;
  }
}
