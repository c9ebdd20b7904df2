package app.tamis.debits;

import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.Codes;
import app.tamis.agreements.Signings.Done;
import app.tamis.agreements.Signings.Guest;
import app.tamis.basics.Sha256;
import app.tamis.debits.MandateEvent.What;
import app.tamis.documents.Document;
import app.tamis.identity.Token;
import app.tamis.identity.Tokens;
import app.tamis.jobs.Jobs;
import app.tamis.post.Letter;
import app.tamis.post.Outbox;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to signing mandates: links that leave, or are gone through right after an agreement was
/// signed, and what is done by those who hold one.
@Component
@Transactional
public class MandateSignings {

  /// How long a link can be used.
  public static final Duration LIFE = Duration.ofDays(30);

  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final Tokens tokens;
  private final MandateBook book;
  private final MandateLinkBook links;
  private final MandateEventBook events;
  private final FirstDebits firstDebits;
  private final AccountKey key;
  private final Outbox outbox;
  private final Jobs jobs;
  private final Trail trail;
  private final Clock clock;

  MandateSignings(
      Tokens tokens,
      MandateBook book,
      MandateLinkBook links,
      MandateEventBook events,
      FirstDebits firstDebits,
      AccountKey key,
      Outbox outbox,
      Jobs jobs,
      Trail trail,
      Clock clock) {
    this.tokens = tokens;
    this.book = book;
    this.links = links;
    this.events = events;
    this.firstDebits = firstDebits;
    this.key = key;
    this.outbox = outbox;
    this.jobs = jobs;
    this.trail = trail;
    this.clock = clock;
  }

  /// Who is asked for what.
  ///
  /// @param agreement with which it is signed in one sitting
  /// @param links where links to us begin
  /// @param ours the name of who of us asks, who gets a copy
  public record Asking(
      With client,
      Scheme scheme,
      String language,
      Creditor creditor,
      Mandate.To to,
      Optional<UUID> agreement,
      String links,
      String ours,
      String ourEmail) {}

  /// Sends a link.
  ///
  /// @return the letter's id; empty where the client has a mandate that stands
  public Optional<UUID> ask(Asking asking, ZoneId zone, Signature by) {
    return add(asking, by).map(id -> letter(id, zone, by));
  }

  /// A link to go through at once, by who has just signed an agreement: the one that was asked for
  /// before, where there is one.
  ///
  /// @return empty where the client has signed a mandate
  public Optional<Token> goOn(Asking asking, Signature by) {
    return asked(asking.client())
        .or(() -> add(asking, by))
        .map(id -> {
          var token = tokens.make();
          links.add(id, token);
          return token;
        });
  }

  private Optional<UUID> asked(With client) {
    return book.list(client.id()).stream()
        .filter(mandate -> mandate.state() instanceof MandateState.Asked)
        .map(Mandate::id)
        .findFirst();
  }

  private Optional<UUID> add(Asking asking, Signature by) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (book.list(asking.client().id()).stream().anyMatch(one -> one.on(today).state().stands())) {
      return Optional.empty();
    }
    var id =
        book.add(
            new MandateBook.New(
                asking.client().id(),
                asking.agreement(),
                asking.scheme(),
                asking.language(),
                asking.creditor(),
                asking.to(),
                asking.links(),
                asking.ourEmail(),
                now.plus(LIFE)),
            asking.ours(),
            now);
    happened(id, What.ASKED, by.name(), by.address(), "", asking.to().email());
    trail.record(by, "trail.debits.asked", asking.client().name(), asking.to().email());
    return Optional.of(id);
  }

  private UUID letter(UUID id, ZoneId zone, Signature by) {
    var row = links.get(id);
    var token = tokens.make();
    links.add(id, token);
    return outbox.write(
        new MandateLetters(book.find(id).orElseThrow(), zone)
            .link(
                row.madeBy(),
                row.links() + "/mandate/" + token.value(),
                LocalDate.ofInstant(row.expiresAt(), zone)),
        by);
  }

  /// Sends a fresh link, good for as long as the first was.
  ///
  /// @return the letter's id; empty where it can't be signed any more
  public Optional<UUID> remind(UUID id, ZoneId zone, Signature by) {
    var mandate = book.lock(id).filter(one -> one.state() instanceof MandateState.Asked);
    return mandate.map(one -> {
      links.prolong(id, clock.instant().plus(LIFE));
      happened(id, What.REMINDED, by.name(), by.address(), "", one.to().email());
      return letter(id, zone, by);
    });
  }

  /// What a link leads to.
  public sealed interface Link {

    Mandate mandate();

    /// It can be signed.
    ///
    /// @param document once it is said whose account it is
    /// @param codeFor the name in which a code signs that is under way and can still be typed
    record Open(Mandate mandate, Optional<Document> document, Optional<String> codeFor)
        implements Link {}

    /// It was signed.
    ///
    /// @param pdf sealed; empty until that is done
    record Signed(Mandate mandate, MandateState.Signature signature, Optional<UUID> pdf)
        implements Link {}

    /// It is good for nothing any more.
    record Shut(Mandate mandate) implements Link {}
  }

  /// Empty where there never was such a link.
  ///
  /// @param views whether it is being read, which is an event
  public Optional<Link> open(Token token, Guest guest, boolean views) {
    return book.find(token)
        .map(mandate -> {
          if (views) {
            happened(
                mandate.id(),
                What.VIEWED,
                mandate.to().name(),
                guest.address(),
                guest.browser(),
                "");
          }
          return link(mandate, LocalDate.ofInstant(clock.instant(), guest.zone()));
        });
  }

  private Link link(Mandate mandate, LocalDate today) {
    return switch (mandate.on(today).state()) {
      case MandateState.Asked(var until) ->
          until.isAfter(clock.instant()) ? open(mandate, today) : new Link.Shut(mandate);
      case MandateState.Signed(var signature) ->
          new Link.Signed(mandate, signature, mandate.document());
      case MandateState.Active(var signature, _, _) ->
          new Link.Signed(mandate, signature, mandate.document());
      case MandateState.Cancelled _, MandateState.Lapsed _ -> new Link.Shut(mandate);
    };
  }

  private Link open(Mandate mandate, LocalDate today) {
    var row = links.get(mandate.id());
    boolean codeSent =
        row.codeHash() != null
            && row.codeUntil() != null
            && row.codeUntil().isAfter(clock.instant());
    return new Link.Open(
        mandate,
        mandate.hasAccount()
            ? Optional.of(
                new MandateDocument(mandate, book.account(mandate.id()).mark())
                    .of(today, List.of()))
            : Optional.empty(),
        codeSent ? Optional.of(text(row.typedName())) : Optional.empty());
  }

  /// Says whose account it is. A code that was sent for another is worth nothing any more.
  public Done account(Token token, Details details, Guest guest) {
    var found = usable(token);
    if (found.isEmpty()) {
      return Done.GONE;
    }
    keep(found.get(), details);
    links.forgetCode(found.get().id());
    outbox.lapse(new Letter.Cause(MandateLetters.CODE, found.get().id()));
    happened(
        found.get().id(),
        What.ACCOUNT,
        found.get().to().name(),
        guest.address(),
        guest.browser(),
        details.account().lastFour());
    return Done.DONE;
  }

  private void keep(Mandate mandate, Details details) {
    var sealed = key.seal(details.account(), mandate.id());
    book.account(mandate.id(), details, sealed, mark(mandate, sealed));
  }

  /// Of the sealed account, so that it tells nothing of the number.
  static String mark(Mandate mandate, byte[] sealed) {
    return Sha256.hex(mandate.reference() + "\u001f" + Sha256.hex(sealed)).substring(0, 32);
  }

  /// Sends a code to the signatory's mailbox.
  ///
  /// @param name of who signs, as they type it
  /// @param role such as "managing director"
  public Done askCode(Token token, String name, String role, Guest guest) {
    var found = usable(token).filter(Mandate::hasAccount);
    if (found.isEmpty()) {
      return Done.GONE;
    }
    var mandate = found.get();
    var now = clock.instant();
    if (events.count(mandate.id(), What.CODE_SENT, now.minus(AN_HOUR)) >= Codes.MOST_SENT) {
      return Done.TOO_OFTEN;
    }
    var code = Codes.random();
    links.setCode(
        mandate.id(),
        name.strip(),
        role.strip(),
        Codes.hash(mandate.id(), code),
        now.plus(Codes.LIFE));
    outbox.lapse(new Letter.Cause(MandateLetters.CODE, mandate.id()));
    outbox.write(
        new MandateLetters(mandate, guest.zone()).code(name.strip(), code, Codes.LIFE.toMinutes()),
        new Signature(Optional.empty(), mandate.to().name(), guest.address()));
    happened(
        mandate.id(),
        What.CODE_SENT,
        name.strip(),
        guest.address(),
        guest.browser(),
        mandate.to().email());
    return Done.DONE;
  }

  /// Signs. From here on it stands, whatever happens to the machine: sealing and copies follow.
  public Done confirm(Token token, String code, Guest guest) {
    var found = usable(token).filter(Mandate::hasAccount);
    if (found.isEmpty()) {
      return Done.GONE;
    }
    var mandate = found.get();
    var row = links.get(mandate.id());
    var now = clock.instant();
    if (row.codeHash() == null
        || row.codeUntil() == null
        || !row.codeUntil().isAfter(now)
        || row.codeTries() >= Codes.MOST_TRIES) {
      return Done.NO_CODE;
    }
    if (!MessageDigest.isEqual(row.codeHash(), Codes.hash(mandate.id(), code))) {
      links.countTry(mandate.id());
      happened(
          mandate.id(),
          What.CODE_WRONG,
          text(row.typedName()),
          guest.address(),
          guest.browser(),
          "");
      return row.codeTries() + 1 >= Codes.MOST_TRIES ? Done.NO_CODE : Done.WRONG;
    }
    var name = text(row.typedName());
    var today = LocalDate.ofInstant(now, guest.zone());
    var signature =
        new MandateState.Signature(
            name, text(row.typedRole()), today, mandate.address().town(), false);
    book.sign(mandate.id(), signature, firstDebits.of(mandate, today, true));
    happened(mandate.id(), What.SIGNED, name, guest.address(), guest.browser(), "");
    trail.record(
        new Signature(Optional.empty(), name, guest.address()),
        "trail.debits.signed",
        mandate.debtor());
    outbox.lapse(new Letter.Cause(MandateLetters.LINK, mandate.id()));
    jobs.add(MandateSealing.CODE, mandate.id());
    return Done.DONE;
  }

  /// Writes down what was signed by hand.
  ///
  /// @param away whether it wasn't at our office
  /// @return whether it could still be signed
  public boolean onPaper(
      UUID id, Details details, MandateState.Signature signature, boolean away, Signature by) {
    var mandate = book.lock(id).filter(one -> one.state() instanceof MandateState.Asked);
    mandate.ifPresent(one -> {
      keep(one, details);
      book.sign(id, signature, firstDebits.of(one, signature.on(), away));
      happened(id, What.SIGNED_ON_PAPER, by.name(), by.address(), "", signature.by());
      outbox.lapse(new Letter.Cause(MandateLetters.LINK, id));
      trail.record(by, "trail.debits.on-paper", details.debtor());
    });
    return mandate.isPresent();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private Optional<Mandate> usable(Token token) {
    return book.find(token).flatMap(mandate -> book.lock(mandate.id())).filter(this::isUsable);
  }

  private boolean isUsable(Mandate mandate) {
    return mandate.state() instanceof MandateState.Asked(var until)
        && until.isAfter(clock.instant());
  }

  /// Whether a link of a letter can still be used.
  @Transactional(readOnly = true)
  public boolean isOpen(UUID mandate) {
    return book.find(mandate).filter(this::isUsable).isPresent();
  }

  /// A letter about one came to nobody.
  ///
  /// @param why in words
  void notDelivered(UUID mandate, String address, String why) {
    if (book.find(mandate).isPresent()) {
      happened(mandate, What.NOT_DELIVERED, "", "", "", address + " " + why);
    }
  }

  private void happened(
      UUID mandate, What what, String by, String address, String browser, String detail) {
    events.add(mandate, new MandateEvent(what, now(), by, address, browser, detail));
  }

  private Instant now() {
    return clock.instant();
  }
}
