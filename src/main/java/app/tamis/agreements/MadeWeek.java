package app.tamis.agreements;

import app.tamis.agreements.Agreement.Origin;
import app.tamis.agreements.AgreementEvent.What;
import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.clauses.Clauses;
import app.tamis.basics.ClientId;
import app.tamis.facts.BookRowsChanged;
import app.tamis.facts.Directory.Firm;
import app.tamis.portfolio.Portfolio;
import app.tamis.trail.Signature;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A week of a made portfolio, for who only looks: agreements in every state, and a call-out that a
/// client is said to have refused. Clients in the United Kingdom agree under English law, one of
/// them with a signature. Nothing of it leaves: no letter is written.
@Component
@Transactional
public class MadeWeek {

  private static final List<String> STATES =
      List.of("drafted", "sent", "signed", "declined", "expired", "withdrawn");
  private static final List<String> KINDS = List.of("call_out", "amendment", "managed");
  private static final Signatory ZOE = new Signatory("Zoé Le Goff", "zoe.le-goff@client.example");
  private static final String BROWSER = "Mozilla/5.0 (Android 16; Mobile)";
  private static final String ADDRESS = "192.0.2.17";

  /// Whose clients agree with a firm elsewhere by their own law.
  private static final String ABROAD = "GB";

  private final AgreementBook book;
  private final SigningBook signings;
  private final EventBook events;
  private final CommitmentBook commitments;
  private final Drafting drafting;
  private final Clock clock;
  private final ApplicationEventPublisher announced;
  private final Clauses catalogue = Clauses.shipped();

  MadeWeek(
      AgreementBook book,
      SigningBook signings,
      EventBook events,
      CommitmentBook commitments,
      Drafting drafting,
      Clock clock,
      ApplicationEventPublisher announced) {
    this.book = book;
    this.signings = signings;
    this.events = events;
    this.commitments = commitments;
    this.drafting = drafting;
    this.clock = clock;
    this.announced = announced;
  }

  /// How many clients it takes, the one that refused among them.
  public static int clients() {
    return STATES.size() * KINDS.size() + 1;
  }

  /// Does nothing where there is any agreement.
  ///
  /// @param clients the first is the one that refused
  /// @param by who looks
  public void make(List<With> clients, Signature by) {
    var settings = drafting.settings();
    if (settings.isEmpty() || clients.size() < clients() || !book.list().isEmpty()) {
      return;
    }
    refused(clients.getFirst(), settings.get(), by);
    int next = 1;
    for (var state : STATES) {
      for (var kind : KINDS) {
        agreement(clients.get(next++), kind, state, settings.get(), by);
      }
    }
    clients.stream()
        .skip(next)
        .filter(client -> isAbroad(client.id()))
        .findFirst()
        .ifPresent(client -> agreement(client, "managed", "signed", settings.get(), by));
    announced.publishEvent(new BookRowsChanged());
  }

  private boolean isAbroad(ClientId client) {
    return drafting
        .directory()
        .firm(client)
        .flatMap(Firm::country)
        .filter(ABROAD::equals)
        .isPresent();
  }

  private void refused(With client, Portfolio ours, Signature by) {
    var agreement = agreement(client, "call_out", "signed", ours, by);
    var now = clock.instant();
    var promise =
        new Commitments.Promise(
            client,
            Optional.of(agreement),
            "call_out_fee",
            drafting.language(client.id()).equals("fr")
                ? "paie l’intervention du 22 décembre"
                : "pays the call-out of 22 December",
            Optional.of(new BigDecimal("180.00")),
            Optional.of(day(now, 3, ours.timeZone())));
    var id = commitments.add(promise, by.name(), now.minus(Duration.ofDays(14)));
    said(id, CommitmentEvent.What.OWED, now.minus(Duration.ofDays(14)), ours.timeZone(), by);
    said(id, CommitmentEvent.What.REPORTED, now.minus(Duration.ofHours(11)), ours.timeZone(), by);
  }

  private void said(
      UUID commitment, CommitmentEvent.What what, Instant at, ZoneId zone, Signature by) {
    commitments.happened(
        commitment, new CommitmentEvent(what, LocalDate.ofInstant(at, zone), "", by.name(), at));
  }

  private UUID agreement(With client, String kind, String state, Portfolio ours, Signature by) {
    var made = clock.instant().minus(Duration.ofDays(state.equals("expired") ? 40 : 20));
    var draft = draft(client, kind, ours, made);
    boolean signed = state.equals("signed");
    var id =
        book.add(
            client.id(),
            Origin.MADE,
            "drafted",
            Optional.empty(),
            Optional.empty(),
            by.name(),
            made);
    book.addVersion(id, 1, draft, by.name(), made);
    happened(id, Optional.empty(), What.MADE, made, by.name(), "");
    if (state.equals("drafted")) {
      return id;
    }
    var sent = made.plus(Duration.ofHours(2));
    var link = link(id, sent, by);
    book.turn(id, "sent");
    happened(id, Optional.of(link), What.SENT, sent, by.name(), ZOE.email());
    happened(id, Optional.of(link), What.VIEWED, sent.plus(Duration.ofHours(5)), ZOE.name(), "");
    if (state.equals("sent")) {
      return id;
    }
    signings.close(link);
    var ended = sent.plus(Duration.ofDays(state.equals("expired") ? 30 : 1));
    if (signed) {
      happened(id, Optional.of(link), What.CODE_SENT, ended, ZOE.name(), ZOE.email());
      book.sign(id, ZOE.name(), "", LocalDate.ofInstant(ended, ours.timeZone()));
    } else {
      book.turn(id, state);
    }
    happened(
        id,
        Optional.of(link),
        What.of(state),
        ended.plusSeconds(40),
        state.equals("withdrawn") ? by.name() : state.equals("expired") ? "" : ZOE.name(),
        state.equals("declined") ? "180 €, c’est trop." : "");
    return id;
  }

  private UUID link(UUID agreement, Instant sent, Signature by) {
    return signings.add(
        new SigningBook.New(
            agreement,
            1,
            ZOE,
            "http://localhost:8080",
            sent.plus(Signings.LIFE),
            by.name(),
            "demo@tamis.invalid"),
        sent);
  }

  private Draft draft(With client, String kind, Portfolio ours, Instant made) {
    var draft =
        drafting.suggest(
            client.id(),
            client.name(),
            catalogue.kind(kind).orElseThrow(),
            drafting.language(client.id()),
            isAbroad(client.id()) ? ABROAD : ours.country(),
            day(made, 1, ours.timeZone()),
            ours);
    var terms = new HashMap<>(made());
    terms.putAll(draft.terms());
    if (kind.equals("call_out")) {
      terms.put("call_out_fee", "180");
    }
    return new Draft(
        draft.kind(),
        draft.language(),
        draft.law(),
        draft.currency(),
        draft.startsOn(),
        draft.hours(),
        draft.withdrawal(),
        new Party(ours.name(), List.of("1 quai du Port", "29200 Brest")),
        draft.client(),
        draft.clauses(),
        terms);
  }

  /// What facts don't say.
  private static Map<String, String> made() {
    return Map.of(
        "call_out_fee", "120",
        "hourly_rate", "95",
        "ticket_address", "aide@harbour.example",
        "emergency_phone", "+33 2 98 00 00 00",
        "monthly_fee", "850",
        "seats", "10",
        "contract_title", "Contrat de maintenance",
        "contract_date", "2019-03-01");
  }

  private static LocalDate day(Instant from, int days, ZoneId zone) {
    return LocalDate.ofInstant(from, zone).plusDays(days);
  }

  private void happened(
      UUID agreement, Optional<UUID> link, What what, Instant at, String by, String detail) {
    boolean theirs = by.equals(ZOE.name());
    events.add(
        agreement,
        link,
        new AgreementEvent(what, at, by, theirs ? ADDRESS : "", theirs ? BROWSER : "", detail));
  }
}
