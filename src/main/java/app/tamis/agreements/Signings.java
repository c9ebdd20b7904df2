package app.tamis.agreements;

import app.tamis.agreements.AgreementEvent.What;
import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.SigningLetters.About;
import app.tamis.agreements.clauses.Clauses;
import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Documents;
import app.tamis.facts.BookRowsChanged;
import app.tamis.identity.Token;
import app.tamis.identity.Tokens;
import app.tamis.jobs.Jobs;
import app.tamis.post.Letter;
import app.tamis.post.Outbox;
import app.tamis.post.Rehearsal;
import app.tamis.post.Rehearsal.Meant;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to signing: links that leave, and what is done by those who hold one. One person signs
/// for a client. Everything that happens is an event that is never changed.
@Component
@Transactional
public class Signings {

  /// How long a link can be used.
  public static final Duration LIFE = Duration.ofDays(30);

  /// Once.
  private static final Duration REMIND_AFTER = Duration.ofDays(7);

  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final Tokens tokens;
  private final AgreementBook book;
  private final SigningBook signings;
  private final EventBook events;
  private final Documents documents;
  private final Outbox outbox;
  private final Jobs jobs;
  private final Trail trail;
  private final Clock clock;
  private final ApplicationEventPublisher announced;
  private final Clauses catalogue = Clauses.shipped();

  Signings(
      Tokens tokens,
      AgreementBook book,
      SigningBook signings,
      EventBook events,
      Documents documents,
      Outbox outbox,
      Jobs jobs,
      Trail trail,
      Clock clock,
      ApplicationEventPublisher announced) {
    this.tokens = tokens;
    this.book = book;
    this.signings = signings;
    this.events = events;
    this.documents = documents;
    this.outbox = outbox;
    this.jobs = jobs;
    this.trail = trail;
    this.clock = clock;
    this.announced = announced;
  }

  /// Who acts on the client's side, and from where.
  ///
  /// @param zone whose days count
  public record Guest(String address, String browser, ZoneId zone) {}

  /// What is sent, to whom.
  ///
  /// @param links where links to us begin
  /// @param ourEmail of who sends it
  public record Sending(
      UUID agreement, int version, With client, Signatory to, String links, String ourEmail) {}

  /// What came of sending.
  public sealed interface Sent {

    /// @param letter in the outbox
    /// @param link that stands in it; empty in a rehearsal
    record Out(UUID letter, String link) implements Sent {}

    /// Something is still to be filled in.
    ///
    /// @param terms their ids
    record Open(List<String> terms) implements Sent {}

    /// It was sent already, or somebody changed it meanwhile.
    record TooLate() implements Sent {}
  }

  /// Freezes the draft, gives it out as a PDF, and writes the letter with the link.
  ///
  /// @param zone whose days are told
  public Sent send(Sending sending, ZoneId zone, Signature by) {
    return whereItCan(
        book.lock(sending.agreement()), sending, draft -> send(sending, draft, zone, by));
  }

  /// The letter with the link as it would leave now, to who asks; nothing is frozen.
  public Sent rehearse(Sending sending, Rehearsal rehearsal, ZoneId zone, Signature by) {
    return whereItCan(
        book.find(sending.agreement()),
        sending,
        draft -> new Sent.Out(rehearsed(sending, draft, rehearsal, zone, by), ""));
  }

  private Sent whereItCan(
      Optional<Agreement> agreement, Sending sending, Function<Draft, Sent> send) {
    if (agreement.isEmpty()
        || !(agreement.get().state() instanceof AgreementState.Drafted)
        || agreement.get().version() != sending.version()) {
      return new Sent.TooLate();
    }
    var draft = agreement.get().draft();
    var open = draft.open(catalogue);
    return open.isEmpty()
        ? send.apply(draft)
        : new Sent.Open(open.stream().map(term -> term.id()).toList());
  }

  private UUID rehearsed(
      Sending sending, Draft draft, Rehearsal rehearsal, ZoneId zone, Signature by) {
    var letter =
        new SigningLetters(Words.of(draft.language()), zone)
            .link(
                About.of(sending.agreement(), draft, catalogue),
                sending.to(),
                by.name(),
                "",
                LocalDate.ofInstant(clock.instant().plus(LIFE), zone));
    return outbox
        .rehearse(List.of(new Meant(letter, sending.client().known())), rehearsal, by)
        .getFirst();
  }

  private Sent send(Sending sending, Draft draft, ZoneId zone, Signature by) {
    var now = clock.instant();
    var document = document(draft, LocalDate.ofInstant(now, zone));
    var given = documents.give(document, about(sending.client()), by);
    book.give(sending.agreement(), given);
    book.turn(sending.agreement(), "sent");
    var signing = addSigning(sending, by, now);
    happened(
        sending.agreement(),
        Optional.of(signing),
        new AgreementEvent(
            What.SENT, now, by.name(), by.address(), "", hash(given) + " " + sending.to().email()));
    trail.record(by, "trail.agreement.sent", sending.client().name(), sending.to().email());
    var row = signings.find(signing).orElseThrow();
    var link = freshLink(row);
    return new Sent.Out(letterWithLink(row, link, draft, zone, by), link);
  }

  private UUID addSigning(Sending sending, Signature by, Instant now) {
    return signings.add(
        new SigningBook.New(
            sending.agreement(),
            sending.version(),
            sending.to(),
            sending.links(),
            now.plus(LIFE),
            by.name(),
            sending.ourEmail()),
        now);
  }

  private static Documents.About about(With client) {
    return new Documents.About("agreement", client.id(), client.name(), false);
  }

  private String hash(UUID given) {
    return documents.find(given).orElseThrow().hash();
  }

  private UUID letterWithLink(
      SigningBook.Row row, String link, Draft draft, ZoneId zone, Signature by) {
    var letters = new SigningLetters(Words.of(draft.language()), zone);
    return outbox.write(
        letters.link(
            About.of(row, draft, catalogue),
            row.signatory(),
            row.madeBy(),
            link,
            LocalDate.ofInstant(row.expiresAt(), zone)),
        by);
  }

  private String freshLink(SigningBook.Row row) {
    var token = tokens.make();
    signings.addLink(row.id(), token);
    return row.links() + "/sign/" + token.value();
  }

  private Document document(Draft draft, LocalDate date) {
    return new AgreementDocument(catalogue).of(draft, date);
  }

  /// Sends a fresh link to who has one.
  ///
  /// @return whether it can still be signed
  public boolean remind(UUID agreement, ZoneId zone, Signature by) {
    var row = signings.last(agreement).filter(link -> isUsable(link, clock.instant()));
    row.ifPresent(link -> remind(link, zone, by));
    return row.isPresent();
  }

  private void remind(SigningBook.Row row, ZoneId zone, Signature by) {
    var draft = draft(row);
    var letters = new SigningLetters(Words.of(draft.language()), zone);
    outbox.write(
        letters.reminder(
            About.of(row, draft, catalogue),
            row.signatory(),
            freshLink(row),
            LocalDate.ofInstant(row.expiresAt(), zone)),
        by);
    happened(row, What.REMINDED, by.name(), by.address(), "", row.email());
  }

  /// Takes back what nobody has signed.
  ///
  /// @return whether nobody had
  public boolean withdraw(UUID agreement, With client, Signature by) {
    var locked = book.lock(agreement);
    if (locked.filter(one -> one.state() instanceof AgreementState.Sent).isEmpty()) {
      return false;
    }
    var row = signings.last(agreement).orElseThrow();
    shut(row, "withdrawn");
    happened(row, What.WITHDRAWN, by.name(), by.address(), "", "");
    trail.record(by, "trail.agreement.withdrawn", client.name());
    return true;
  }

  private void shut(SigningBook.Row row, String state) {
    close(row);
    book.turn(row.agreement(), state);
  }

  private void close(SigningBook.Row row) {
    signings.close(row.id());
    outbox.lapse(new Letter.Cause(SigningLetters.LINK, row.id()));
    outbox.lapse(new Letter.Cause(SigningLetters.CODE, row.id()));
  }

  /// What a link leads to.
  public sealed interface Link {

    /// It can be signed.
    ///
    /// @param codeFor the name in which a code signs that is under way and can still be typed
    record Open(
        Draft draft,
        Document document,
        Signatory to,
        String by,
        Instant until,
        Optional<String> codeFor)
        implements Link {}

    /// It was signed by means of it.
    ///
    /// @param pdf sealed; empty until that is done
    record Done(Draft draft, AgreementState.Signed signed, Optional<UUID> pdf) implements Link {}

    /// It is good for nothing any more.
    ///
    /// @param why `declined`, `expired`, `withdrawn`, `handed-on`
    record Shut(Draft draft, String why, String by) implements Link {}
  }

  /// Empty where there never was such a link.
  ///
  /// @param views whether it is being read, which is an event
  public Optional<Link> open(Token token, Guest guest, boolean views) {
    return signings
        .find(token)
        .map(row -> {
          if (views) {
            happened(row, What.VIEWED, row.name(), guest.address(), guest.browser(), "");
          }
          return link(row, guest.zone());
        });
  }

  private Link link(SigningBook.Row row, ZoneId zone) {
    var agreement = book.find(row.agreement()).orElseThrow();
    var draft = draft(row);
    var now = clock.instant();
    if (isUsable(row, now)) {
      boolean codeSent = row.codeUntil() != null && row.codeUntil().isAfter(now);
      return new Link.Open(
          draft,
          document(draft, sentOn(agreement, zone)),
          row.signatory(),
          row.madeBy(),
          row.expiresAt(),
          codeSent ? Optional.of(text(row.typedName())) : Optional.empty());
    }
    boolean isLast =
        signings.last(row.agreement()).filter(one -> one.id().equals(row.id())).isPresent();
    if (!isLast) {
      return new Link.Shut(draft, What.HANDED_ON.code(), row.madeBy());
    }
    return switch (agreement.state()) {
      case AgreementState.Signed signed ->
          new Link.Done(
              draft, signed, agreement.document().filter(_ -> events.isSealed(agreement.id())));
      case AgreementState.Sent _ -> new Link.Shut(draft, "expired", row.madeBy());
      case AgreementState.Drafted _,
          AgreementState.Declined _,
          AgreementState.Expired _,
          AgreementState.Withdrawn _ ->
          new Link.Shut(draft, agreement.state().code(), row.madeBy());
    };
  }

  /// The day that the document bears which was sent.
  private static LocalDate sentOn(Agreement agreement, ZoneId zone) {
    return agreement.state() instanceof AgreementState.Sent(_, var at, _)
        ? LocalDate.ofInstant(at, zone)
        : LocalDate.ofInstant(agreement.madeAt(), zone);
  }

  private Draft draft(SigningBook.Row row) {
    return book.draft(row.agreement(), row.version());
  }

  private static boolean isUsable(SigningBook.Row row, Instant now) {
    return row.open() && row.expiresAt().isAfter(now);
  }

  /// Who has just signed, for what goes on right after it.
  ///
  /// @param links where links to us begin
  /// @param madeBy who of us had it signed
  public record SignedHere(
      UUID agreement,
      With client,
      Draft draft,
      Signatory by,
      String links,
      String madeBy,
      String ourEmail) {}

  /// Empty where nothing was signed by means of a link.
  @Transactional(readOnly = true)
  public Optional<SignedHere> signed(Token token) {
    return signings
        .find(token)
        .filter(row ->
            signings.last(row.agreement()).filter(one -> one.id().equals(row.id())).isPresent())
        .flatMap(row ->
            book.find(row.agreement())
                .filter(Agreement::isSigned)
                .map(agreement ->
                    new SignedHere(
                        agreement.id(),
                        new With(agreement.client(), agreement.draft().client().name()),
                        draft(row),
                        row.signatory(),
                        row.links(),
                        row.madeBy(),
                        row.ourEmail())));
  }

  /// What came of something that was done with a link.
  public enum Done {
    DONE,

    /// Too many codes were asked for: wait an hour.
    TOO_OFTEN,

    /// Not this code; it can be typed again.
    WRONG,

    /// The code is worth nothing any more: ask for another.
    NO_CODE,

    /// The link is good for nothing any more.
    GONE
  }

  /// Sends a code to the signatory's mailbox.
  ///
  /// @param name of who signs, as they type it
  /// @param role such as "managing director"
  public Done askCode(Token token, String name, String role, Guest guest) {
    var found = usable(token);
    if (found.isEmpty()) {
      return Done.GONE;
    }
    var row = found.get();
    var now = clock.instant();
    if (signings.count(row.id(), What.CODE_SENT, now.minus(AN_HOUR)) >= Codes.MOST_SENT) {
      return Done.TOO_OFTEN;
    }
    var code = Codes.random();
    signings.setCode(
        row.id(), name.strip(), role.strip(), Codes.hash(row.id(), code), now.plus(Codes.LIFE));
    var draft = draft(row);
    outbox.lapse(new Letter.Cause(SigningLetters.CODE, row.id()));
    outbox.write(
        new SigningLetters(Words.of(draft.language()), guest.zone())
            .code(
                About.of(row, draft, catalogue),
                row.signatory(),
                name.strip(),
                code,
                Codes.LIFE.toMinutes()),
        new Signature(Optional.empty(), row.name(), guest.address()));
    happened(row, What.CODE_SENT, name.strip(), guest.address(), guest.browser(), row.email());
    return Done.DONE;
  }

  /// Signs. From here on it stands, whatever happens to the machine: sealing and copies follow.
  public Done confirm(Token token, String code, Guest guest) {
    var found = usable(token);
    if (found.isEmpty()) {
      return Done.GONE;
    }
    var row = found.get();
    var now = clock.instant();
    if (row.codeHash() == null
        || row.codeUntil() == null
        || !row.codeUntil().isAfter(now)
        || row.codeTries() >= Codes.MOST_TRIES) {
      return Done.NO_CODE;
    }
    if (!MessageDigest.isEqual(row.codeHash(), Codes.hash(row.id(), code))) {
      signings.countTry(row.id());
      happened(row, What.CODE_WRONG, text(row.typedName()), guest.address(), guest.browser(), "");
      return row.codeTries() + 1 >= Codes.MOST_TRIES ? Done.NO_CODE : Done.WRONG;
    }
    var name = text(row.typedName());
    var role = text(row.typedRole());
    signings.close(row.id());
    book.sign(row.agreement(), name, role, LocalDate.ofInstant(now, guest.zone()));
    happened(row, What.SIGNED, name, guest.address(), guest.browser(), role);
    trail.record(
        new Signature(Optional.empty(), name, guest.address()),
        "trail.agreement.signed",
        draft(row).client().name());
    jobs.add(SealingWork.CODE, row.agreement());
    announced.publishEvent(new BookRowsChanged());
    announced.publishEvent(new AgreementSigned(row.agreement()));
    return Done.DONE;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  public Done decline(Token token, String name, String reason, Guest guest) {
    var found = usable(token);
    if (found.isEmpty()) {
      return Done.GONE;
    }
    shut(found.get(), "declined");
    happened(
        found.get(),
        What.DECLINED,
        name.isBlank() ? found.get().name() : name.strip(),
        guest.address(),
        guest.browser(),
        reason.strip());
    return Done.DONE;
  }

  /// Asks something of who sent it.
  public Done ask(Token token, String question, Guest guest) {
    var found = usable(token);
    if (found.isEmpty()) {
      return Done.GONE;
    }
    var row = found.get();
    var now = clock.instant();
    if (signings.count(row.id(), What.QUESTION, now.minus(AN_HOUR)) >= Codes.MOST_SENT) {
      return Done.TOO_OFTEN;
    }
    var draft = draft(row);
    happened(row, What.QUESTION, row.name(), guest.address(), guest.browser(), question.strip());
    outbox.write(
        new SigningLetters(Words.of(draft.language()), guest.zone())
            .question(
                About.of(row, draft, catalogue),
                new Signatory(row.madeBy(), row.ourEmail()),
                row.name(),
                question.strip()),
        new Signature(Optional.empty(), row.name(), guest.address()));
    return Done.DONE;
  }

  /// Somebody else is to sign: they get a link of their own, and this one is good for nothing.
  public Done handOn(Token token, Signatory other, Guest guest) {
    var found = usable(token);
    if (found.isEmpty()) {
      return Done.GONE;
    }
    var row = found.get();
    var now = clock.instant();
    close(row);
    happened(
        row,
        What.HANDED_ON,
        row.name(),
        guest.address(),
        guest.browser(),
        other.name() + " " + other.email());
    var next =
        signings.add(
            new SigningBook.New(
                row.agreement(),
                row.version(),
                other,
                row.links(),
                row.expiresAt(),
                row.madeBy(),
                row.ourEmail()),
            now);
    var by = new Signature(Optional.empty(), row.name(), guest.address());
    var handed = signings.find(next).orElseThrow();
    letterWithLink(handed, freshLink(handed), draft(row), guest.zone(), by);
    tellHandedOn(row, other, guest.zone(), by);
    return Done.DONE;
  }

  private void tellHandedOn(SigningBook.Row row, Signatory other, ZoneId zone, Signature by) {
    var draft = draft(row);
    var letters = new SigningLetters(Words.of(draft.language()), zone);
    for (var to : List.of(row.signatory(), new Signatory(row.madeBy(), row.ourEmail()))) {
      outbox.write(
          letters.handedOn(About.of(row, draft, catalogue), to, row.signatory(), other), by);
    }
  }

  private Optional<SigningBook.Row> usable(Token token) {
    return signings
        .find(token)
        .flatMap(row -> book.lock(row.agreement()).flatMap(_ -> signings.find(row.id())))
        .filter(row -> isUsable(row, clock.instant()));
  }

  /// Ends those whose time is over, and reminds of those that are still open after a week.
  ///
  /// @param zone whose days are told
  void settle(ZoneId zone) {
    var now = clock.instant();
    for (var row : signings.open()) {
      if (!row.expiresAt().isAfter(now)) {
        book.lock(row.agreement());
        shut(row, "expired");
        happened(row, What.EXPIRED, "", "", "", "");
      } else if (row.madeAt().plus(REMIND_AFTER).isBefore(now)
          && signings.count(row.id(), What.REMINDED, row.madeAt()) == 0) {
        remind(row, zone, Signature.CONSOLE);
      }
    }
  }

  /// Whether a link of a letter can still be used.
  @Transactional(readOnly = true)
  public boolean isOpen(UUID signing) {
    return signings.find(signing).filter(row -> isUsable(row, clock.instant())).isPresent();
  }

  /// A letter about one came to nobody.
  ///
  /// @param why in words
  void notDelivered(UUID signing, String address, String why) {
    signings
        .find(signing)
        .ifPresent(row -> happened(row, What.NOT_DELIVERED, "", "", "", address + " " + why));
  }

  private void happened(
      SigningBook.Row row, What what, String by, String address, String browser, String detail) {
    happened(
        row.agreement(),
        Optional.of(row.id()),
        new AgreementEvent(what, clock.instant(), by, address, browser, detail));
  }

  private void happened(UUID agreement, Optional<UUID> signing, AgreementEvent event) {
    events.add(agreement, signing, event);
  }
}
