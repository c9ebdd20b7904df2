package app.tamis.billing;

import app.tamis.agreements.Drafting;
import app.tamis.basics.ClientId;
import app.tamis.book.PerPortfolio;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Directory;
import app.tamis.facts.Directory.Firm;
import app.tamis.facts.Facts;
import app.tamis.facts.Records;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.portfolio.Clients;
import app.tamis.portfolio.Portfolio;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes statements of the facts in force. Those of the last month asked for are kept at hand as
/// long as the same facts are.
@Component
class StatementReading {

  /// So far back a bill may be that is still to be paid.
  private static final int YEARS_OF_BILLS = 3;

  /// A line may pay for so many months, before or after its bill.
  private static final int MONTHS_OF_A_LINE = 60;

  private final Facts facts;
  private final Records records;
  private final DataFolder data;
  private final Drafting drafting;
  private final ClientRegister register;
  private final PerPortfolio<Optional<AtHand>> atHand = PerPortfolio.beginningWith(Optional::empty);

  StatementReading(
      Facts facts, Records records, DataFolder data, Drafting drafting, ClientRegister register) {
    this.facts = facts;
    this.records = records;
    this.data = data;
    this.drafting = drafting;
    this.register = register;
  }

  /// What statements are made of: where one of these changes, they do.
  private record Key(
      String version,
      YearMonth month,
      LocalDate day,
      StatementWish wish,
      Map<ClientId, ClientId> merged) {}

  private record AtHand(Key key, Map<ClientId, Prepared> made) {}

  /// Of all clients who were with us in that month, by name; none before the first import.
  List<Prepared> all(YearMonth month, LocalDate day, StatementWish wish) {
    var clients = register.list();
    return drafting
        .settings()
        .map(ours ->
            clients.remaining().stream()
                .filter(client -> isWithUs(client.id(), month))
                .sorted(Comparator.comparing(Client::name, String.CASE_INSENSITIVE_ORDER))
                .map(client -> one(client, clients, month, day, wish, ours))
                .toList())
        .orElse(List.of());
  }

  /// Empty before the first import, or where facts don't know such a client.
  Optional<Prepared> find(ClientId id, YearMonth month, LocalDate day, StatementWish wish) {
    var clients = register.list();
    return drafting
        .settings()
        .flatMap(ours ->
            clients
                .find(id)
                .map(clients::remaining)
                .filter(client -> firm(client.id()).isPresent())
                .map(client -> one(client, clients, month, day, wish, ours)));
  }

  private boolean isWithUs(ClientId client, YearMonth month) {
    return firm(client)
        .filter(firm -> firm.until().filter(last -> last.isBefore(month.atDay(1))).isEmpty())
        .filter(firm -> firm.since().filter(first -> first.isAfter(month.atEndOfMonth())).isEmpty())
        .isPresent();
  }

  private Optional<Firm> firm(ClientId client) {
    return drafting.directory().firm(client);
  }

  private Prepared one(
      Client client,
      Clients clients,
      YearMonth month,
      LocalDate day,
      StatementWish wish,
      Portfolio ours) {
    var key =
        new Key(facts.versionInForce(data.path()).orElse(""), month, day, wish, clients.merged());
    var last = atHand.get().filter(known -> known.key().equals(key));
    var known = last.orElseGet(() -> new AtHand(key, new ConcurrentHashMap<>()));
    atHand.set(Optional.of(known));
    return known
        .made()
        .computeIfAbsent(client.id(), _ -> made(client, clients, month, day, wish, ours));
  }

  private Prepared made(
      Client client,
      Clients clients,
      YearMonth month,
      LocalDate day,
      StatementWish wish,
      Portfolio ours) {
    var directory = drafting.directory();
    var ids =
        Stream.concat(Stream.of(client), clients.takenFor(client).stream())
            .map(Client::id)
            .toList();
    var read =
        ids.stream()
            .map(id -> read(id, month, day, directory))
            .reduce(StatementRecords.NONE, StatementRecords::and);
    var tallying = new Tallying(ours, month, day, wish);
    var payee = Payee.among(ids.stream().flatMap(id -> directory.contacts(id).stream()).toList());
    return new Prepared(
        client.number(),
        tallying.of(client.id(), client.name(), read),
        payee,
        payee
            .flatMap(Payee::language)
            .map(spoken -> spoken.equals("fr") ? "fr" : "en")
            .orElseGet(() -> drafting.language(client.id())),
        tallying.usual(read.invoices()),
        ids.stream().anyMatch(id -> isInsolvent(id, directory, day)));
  }

  private static boolean isInsolvent(ClientId id, Directory directory, LocalDate day) {
    return directory
        .firm(id)
        .flatMap(Firm::insolvencySince)
        .filter(since -> !since.isAfter(day))
        .isPresent();
  }

  private StatementRecords read(ClientId id, YearMonth month, LocalDate day, Directory directory) {
    return records.together(
        data.path(),
        id,
        rows -> {
          var asked = new Asked(id, month, day);
          return new StatementRecords(
              rows.workDone(asked.year()),
              rows.tickets(asked.year()),
              rows.hours(asked.month()),
              rows.invoices(asked.bills()),
              rows.lines(asked.lines()),
              rows.contracts(data.path(), id),
              directory.devices(id));
        });
  }

  /// The days of which each kind of record is asked.
  private final class Asked {

    private final ClientId id;
    private final YearMonth month;
    private final LocalDate day;

    Asked(ClientId id, YearMonth month, LocalDate day) {
      this.id = id;
      this.month = month;
      this.day = day;
    }

    AskedRecords month() {
      return of(month.atDay(1), month.atEndOfMonth());
    }

    /// Also what was opened before and closed in the month.
    AskedRecords year() {
      return of(month.minusYears(1).atDay(1), month.atEndOfMonth());
    }

    AskedRecords bills() {
      return of(day.minusYears(YEARS_OF_BILLS), day);
    }

    /// So far that all lines of the month's bills count in it.
    AskedRecords lines() {
      return of(
          month.minusMonths(MONTHS_OF_A_LINE).atDay(1),
          month.plusMonths(MONTHS_OF_A_LINE).atEndOfMonth());
    }

    private AskedRecords of(LocalDate from, LocalDate to) {
      return new AskedRecords(data.path(), id, from, to);
    }
  }
}
