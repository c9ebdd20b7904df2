package app.tamis.billing;

import static java.util.stream.Collectors.toSet;

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
import java.util.Objects;
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

  /// Clients whose records are read at once.
  private static final int AT_ONCE = 200;

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
    return making(month, day, wish)
        .map(making -> {
          var with =
              making.clients.remaining().stream()
                  .filter(client -> isWithUs(client.id(), month))
                  .sorted(Comparator.comparing(Client::name, String.CASE_INSENSITIVE_ORDER))
                  .toList();
          making.make(with);
          return with.stream().map(making::one).toList();
        })
        .orElse(List.of());
  }

  /// Empty before the first import, or where facts don't know such a client.
  Optional<Prepared> find(ClientId id, YearMonth month, LocalDate day, StatementWish wish) {
    return making(month, day, wish)
        .flatMap(making ->
            making
                .clients
                .find(id)
                .map(making.clients::remaining)
                .filter(client -> firm(client.id()).isPresent())
                .map(client -> {
                  making.make(List.of(client));
                  return making.one(client);
                }));
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

  private Optional<Making> making(YearMonth month, LocalDate day, StatementWish wish) {
    return drafting
        .settings()
        .map(ours -> {
          var clients = register.list();
          var key =
              new Key(
                  facts.versionInForce(data.path()).orElse(""), month, day, wish, clients.merged());
          var known =
              atHand
                  .get()
                  .filter(last -> last.key().equals(key))
                  .orElseGet(() -> new AtHand(key, new ConcurrentHashMap<>()));
          atHand.set(Optional.of(known));
          return new Making(known, clients, ours);
        });
  }

  /// Statements of one month, those among them that aren't made yet.
  private final class Making {

    private final Key key;
    private final Map<ClientId, Prepared> made;
    private final Clients clients;
    private final Portfolio ours;
    private final Directory directory = drafting.directory();

    Making(AtHand known, Clients clients, Portfolio ours) {
      this.key = known.key();
      this.made = known.made();
      this.clients = clients;
      this.ours = ours;
    }

    Prepared one(Client client) {
      return Objects.requireNonNull(made.get(client.id()));
    }

    /// As many at once as fit into memory.
    void make(List<Client> wanted) {
      var lacking = wanted.stream().filter(client -> !made.containsKey(client.id())).toList();
      for (int from = 0; from < lacking.size(); from += AT_ONCE) {
        var group = lacking.subList(from, Math.min(from + AT_ONCE, lacking.size()));
        records.together(
            data.path(),
            group.stream().flatMap(this::ids).collect(toSet()),
            rows -> {
              group.forEach(client -> made.put(client.id(), made(client, rows)));
              return made;
            });
      }
    }

    private Stream<ClientId> ids(Client client) {
      return Stream.concat(Stream.of(client), clients.takenFor(client).stream()).map(Client::id);
    }

    private Prepared made(Client client, Records rows) {
      var ids = ids(client).toList();
      var read =
          ids.stream()
              .map(id -> read(id, rows))
              .reduce(StatementRecords.NONE, StatementRecords::and);
      var tallying = new Tallying(ours, key.month(), key.day(), key.wish());
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
          ids.stream().anyMatch(id -> isInsolvent(id, directory, key.day())));
    }

    private StatementRecords read(ClientId id, Records rows) {
      var asked = new Asked(id, key.month(), key.day());
      return new StatementRecords(
          rows.workDone(asked.year()),
          rows.tickets(asked.year()),
          rows.hours(asked.month()),
          rows.invoices(asked.bills()),
          rows.billed(asked.month()),
          rows.contracts(data.path(), id),
          directory.devices(id));
    }
  }

  private static boolean isInsolvent(ClientId id, Directory directory, LocalDate day) {
    return directory
        .firm(id)
        .flatMap(Firm::insolvencySince)
        .filter(since -> !since.isAfter(day))
        .isPresent();
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

    private AskedRecords of(LocalDate from, LocalDate to) {
      return new AskedRecords(data.path(), id, from, to);
    }
  }
}
