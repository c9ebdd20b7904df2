package app.tamis.reviews;

import static java.util.stream.Collectors.toMap;

import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.Drafting;
import app.tamis.agreements.Signatory;
import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Documents;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.identity.People;
import app.tamis.identity.Person;
import app.tamis.post.Letter;
import app.tamis.post.Letter.Attachment;
import app.tamis.post.MailAddress;
import app.tamis.post.Outbox;
import app.tamis.post.Rehearsal;
import app.tamis.post.Rehearsal.Meant;
import app.tamis.reviews.Reviews.Doing;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to minutes: what a client is sent of a review that was held.
@Component
@Transactional
public class Minutes {

  private static final String KIND = "review-minutes";
  private static final String COPY = "review-minutes-copy";

  private final ReviewBook reviews;
  private final TalkBook talks;
  private final Agendas agendas;
  private final GivenAdvice advice;
  private final Drafting drafting;
  private final People people;
  private final Documents documents;
  private final Looks looks;
  private final Outbox outbox;
  private final Trail trail;
  private final Clock clock;

  Minutes(
      ReviewBook reviews,
      TalkBook talks,
      Agendas agendas,
      GivenAdvice advice,
      Drafting drafting,
      People people,
      Documents documents,
      Looks looks,
      Outbox outbox,
      Trail trail,
      Clock clock) {
    this.reviews = reviews;
    this.talks = talks;
    this.agendas = agendas;
    this.advice = advice;
    this.drafting = drafting;
    this.people = people;
    this.documents = documents;
    this.looks = looks;
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
  }

  /// That minutes left.
  public record Sent(LocalDate on, Signatory to, UUID letter) {}

  /// The last that left, by review.
  @Transactional(readOnly = true)
  public Map<UUID, Sent> sent() {
    return talks.minutes();
  }

  /// Writes down what they say beside all else.
  public void keep(Review review, With client, String words, Signature by) {
    reviews.words(review.id(), words.strip());
    trail.record(by, "trail.reviews.words", client.name());
  }

  /// As they would read.
  @Transactional(readOnly = true)
  public Document document(Review review, With client, LocalDate today, ZoneId zone) {
    var day = review.day(zone);
    var names = people.listWithRemoved().stream().collect(toMap(Person::id, Person::name));
    return new MinutesDocument(
            drafting.us(),
            drafting.party(client.id(), client.name()),
            review.plan().language(),
            day,
            review.state() instanceof ReviewState.Held(_, var there, _) ? there : "",
            review.words(),
            agendas.of(review, today, zone).shown(false),
            Optional.ofNullable(talks.troubles(List.of(review.id())).get(review.id())),
            advice.told(client.id(), day, day).stream().filter(one -> isOf(one, day)).toList(),
            talks.decisions().stream().filter(one -> one.review().equals(review.id())).toList(),
            names,
            next(review, zone))
        .document();
  }

  private static boolean isOf(Advised one, LocalDate day) {
    return one.givenOn().equals(day) || one.answeredOn().equals(Optional.of(day));
  }

  private Optional<String> next(Review review, ZoneId zone) {
    return reviews.list(review.client()).stream()
        .filter(one -> one.state().isAhead())
        .map(one -> one.plan().startsAt())
        .filter(starts -> starts.isAfter(review.plan().startsAt()))
        .min(Comparator.naturalOrder())
        .map(starts ->
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(Words.of(review.plan().language()).locale())
                .withZone(zone)
                .format(starts));
  }

  /// Sends them, with a copy to who does.
  ///
  /// @param copy whether the sender gets one too
  /// @return the letter's id; empty where the review wasn't held
  public Optional<UUID> send(Review review, With client, Signatory to, boolean copy, Doing doing) {
    var held = reviews.lock(review.id()).filter(one -> one.heldOn().isPresent());
    if (held.isEmpty()) {
      return Optional.empty();
    }
    var document = document(held.get(), client, doing.today(), doing.zone());
    var about = new Documents.About(KIND, client.id(), client.name(), false);
    var handed = documents.hand(document, about, doing.by());
    var pdf = Attachment.pdf(handed.kept().fileName(), handed.pdf().copy());
    var address = MailAddress.of(to.name(), to.email());
    var letter = outbox.write(letter(KIND, held.get(), document, address, pdf, doing), doing.by());
    if (copy) {
      doing
          .ours()
          .ifPresent(ours ->
              outbox.write(letter(COPY, held.get(), document, ours, pdf, doing), doing.by()));
    }
    talks.sent(
        review.id(), new Sent(doing.today(), to, letter), doing.by().name(), clock.instant());
    trail.record(doing.by(), "trail.reviews.minutes", client.name(), to.name());
    return Optional.of(letter);
  }

  /// The same to who asks; nothing is kept.
  public void rehearse(Review review, With client, Signatory to, Rehearsal rehearsal, Doing doing) {
    var document = document(review, client, doing.today(), doing.zone());
    var made = documents.rehearse(document, KIND);
    var pdf = Attachment.pdf(made.fileName(), made.pdf().copy());
    var address = MailAddress.of(to.name(), to.email());
    outbox.rehearse(
        List.of(
            new Meant(
                letter(KIND, review, document, address, pdf, doing),
                client.id().text() + " " + client.name())),
        rehearsal,
        doing.by());
  }

  private Letter letter(
      String kind, Review review, Document document, MailAddress to, Attachment pdf, Doing doing) {
    return new Letter(
        new Letter.Cause(kind, review.id()),
        to,
        review.plan().language(),
        doing.zone(),
        document.title() + " – " + drafting.us().name(),
        new Renderings(looks.inForce()).mail(document).text(),
        Optional.empty(),
        List.of(pdf),
        Optional.empty());
  }
}
