package app.tamis.reviews;

import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.Drafting;
import app.tamis.agreements.Signatory;
import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Documents;
import app.tamis.identity.Token;
import app.tamis.identity.Tokens;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.post.Letter;
import app.tamis.post.Letter.Attachment;
import app.tamis.post.MailAddress;
import app.tamis.post.Outbox;
import app.tamis.post.Rehearsal;
import app.tamis.post.Rehearsal.Meant;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to refusals that clients countersign: by a link, under a name that they write
/// themselves. What they signed is kept as a document, and they get it too.
@Component
@Transactional
public class Countersigning {

  /// Long enough for who is away for some weeks.
  static final Duration LIFE = Duration.ofDays(30);

  private static final String ASKED = "refusal";
  private static final String SIGNED = "refusal-signed";

  private final Tokens tokens;
  private final CountersignBook book;
  private final Drafting drafting;
  private final ClientRegister register;
  private final Documents documents;
  private final Outbox outbox;
  private final Trail trail;
  private final Clock clock;

  Countersigning(
      Tokens tokens,
      CountersignBook book,
      Drafting drafting,
      ClientRegister register,
      Documents documents,
      Outbox outbox,
      Trail trail,
      Clock clock) {
    this.tokens = tokens;
    this.book = book;
    this.drafting = drafting;
    this.register = register;
    this.documents = documents;
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
  }

  /// What a client is asked to countersign.
  ///
  /// @param firm as we call ourselves
  /// @param on the day that the document bears
  public record Asking(
      UUID advice, With client, Refusal.Terms terms, String firm, Signatory to, LocalDate on) {}

  /// Newest first.
  @Transactional(readOnly = true)
  public List<Refusal> list() {
    return book.list();
  }

  /// Newest first.
  @Transactional(readOnly = true)
  public List<Refusal> list(ClientId client) {
    return book.list(client);
  }

  /// As it would read.
  @Transactional(readOnly = true)
  public Document document(Asking asking) {
    return new RefusalDocument(
            drafting.us(),
            drafting.party(asking.client().id(), asking.client().name()),
            asking.terms(),
            asking.on(),
            Optional.empty())
        .document();
  }

  /// As it was written, with the signature that it bears.
  @Transactional(readOnly = true)
  public Document document(Refusal refusal, ZoneId zone) {
    return new RefusalDocument(
            drafting.us(),
            drafting.party(refusal.client(), refusal.clientName()),
            refusal.terms(),
            refusal.writtenOn(),
            refusal.answered().map(one -> signed(refusal, one, zone)))
        .document();
  }

  private static String signed(Refusal refusal, Refusal.Answered answered, ZoneId zone) {
    var words = Words.of(refusal.terms().language());
    var key = "reviews.refusal." + answered.answer().code();
    return words.say(
        answered.words().isEmpty() ? key : key + ".words",
        answered.name(),
        moment(answered.at(), zone, words),
        refusal.asked().email(),
        answered.words());
  }

  private static String moment(Instant at, ZoneId zone, Words words) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(words.locale())
        .withZone(zone)
        .format(at);
  }

  /// Sends the document with a link to sign it. One that was asked before for the same advice leads
  /// nowhere any more.
  ///
  /// @param links where links begin
  /// @return the letter's id
  public UUID ask(Asking asking, String links, ZoneId zone, Signature by) {
    var now = clock.instant();
    book.list(asking.client().id()).stream()
        .filter(one -> one.advice().equals(asking.advice()) && one.isOpen(now))
        .forEach(this::withdraw);
    var token = tokens.make();
    var id = book.add(asking, token, by.name(), now, now.plus(LIFE));
    trail.record(by, "trail.refusal.asked", asking.client().name(), asking.terms().title());
    var link = links + "/acknowledge/" + token.value();
    return outbox.write(letter(id, asking, Optional.of(link), zone), by);
  }

  /// The letter as it would leave, to who asks; nothing is asked by it.
  public void rehearse(Asking asking, Rehearsal rehearsal, ZoneId zone, Signature by) {
    var letter = letter(UUID.randomUUID(), asking, Optional.of(""), zone);
    outbox.rehearse(
        List.of(new Meant(letter, asking.client().id().text() + " " + asking.client().name())),
        rehearsal,
        by);
  }

  private Letter letter(UUID id, Asking asking, Optional<String> link, ZoneId zone) {
    var words = Words.of(asking.terms().language());
    var made = documents.rehearse(document(asking), ASKED);
    return new Letter(
        new Letter.Cause(ASKED, id),
        MailAddress.of(asking.to().name(), asking.to().email()),
        asking.terms().language(),
        zone,
        words.say("letter.refusal.subject", asking.firm()),
        String.join(
            "\n\n",
            words.say("letter.agreement.hello", asking.to().name()),
            words.say("letter.refusal.text", asking.terms().title()),
            words.say("letter.refusal.link"),
            Letter.SECRET,
            words.say("letter.refusal.end", asking.firm())),
        Optional.empty(),
        List.of(Attachment.pdf(made.fileName(), made.pdf().copy())),
        link);
  }

  /// What a link leads to; empty where there never was such a link.
  @Transactional(readOnly = true)
  public Optional<Refusal> find(Token token) {
    return book.find(token);
  }

  /// Signs, or says that it isn't so.
  ///
  /// @return how it stands after it, empty where there never was such a link; an answer that was
  ///   given before stays
  public Optional<Refusal> answer(
      Token token, Refusal.Answer answer, String name, String words, ZoneId zone, String address) {
    var now = clock.instant();
    return book.lock(token)
        .map(asked -> {
          if (!asked.isOpen(now)) {
            return asked;
          }
          book.answer(
              asked.id(), new Refusal.Answered(answer, name.strip(), words.strip(), now, address));
          var by = new Signature(Optional.empty(), name.strip(), address);
          trail.record(
              by,
              "trail.refusal." + answer.code(),
              whom(asked).name(),
              asked.terms().title(),
              words.strip());
          outbox.lapse(new Letter.Cause(ASKED, asked.id()));
          var answered = book.find(asked.id()).orElseThrow();
          handOver(answered, zone, by);
          return answered;
        });
  }

  private void handOver(Refusal answered, ZoneId zone, Signature by) {
    var words = Words.of(answered.terms().language());
    var document = document(answered, zone);
    var about = new Documents.About(ASKED, answered.client(), answered.clientName(), false);
    var handed = documents.hand(document, about, by);
    outbox.write(
        new Letter(
            new Letter.Cause(SIGNED, answered.id()),
            MailAddress.of(answered.asked().name(), answered.asked().email()),
            answered.terms().language(),
            zone,
            words.say("letter.refusal.signed.subject", answered.firm()),
            String.join(
                "\n\n",
                words.say("letter.agreement.hello", answered.asked().name()),
                words.say("letter.refusal.signed.text", answered.terms().title()),
                words.say("letter.refusal.end", answered.firm())),
            Optional.empty(),
            List.of(Attachment.pdf(handed.kept().fileName(), handed.pdf().copy())),
            Optional.empty()),
        by);
  }

  /// The link leads nowhere any more.
  public void withdraw(Refusal refusal, With client, Signature by) {
    if (refusal.isOpen(clock.instant())) {
      withdraw(refusal);
      trail.record(by, "trail.refusal.withdrawn", client.name(), refusal.terms().title());
    }
  }

  private void withdraw(Refusal refusal) {
    book.withdraw(refusal.id());
    outbox.lapse(new Letter.Cause(ASKED, refusal.id()));
  }

  private With whom(Refusal asked) {
    return new With(
        asked.client(),
        register.list().find(asked.client()).map(Client::name).orElse(asked.clientName()));
  }
}
