package app.tamis.debits;

import static java.util.stream.Collectors.toMap;

import app.tamis.agreements.Drafting;
import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.basics.Sha256;
import app.tamis.debits.Collecting.Collected;
import app.tamis.facts.BookRowsChanged;
import app.tamis.facts.Directory.Firm;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.portfolio.Clients;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to debits: which bills can be collected, files for who collects, and what came back.
@Component
@Transactional
public class Debits {

  private final DebitBook book;
  private final DebitReportBook reports;
  private final MandateBook mandates;
  private final Recognising recognising;
  private final BillReading reading;
  private final Drafting drafting;
  private final ClientRegister register;
  private final Trail trail;
  private final Clock clock;
  private final ApplicationEventPublisher announced;

  Debits(
      DebitBook book,
      DebitReportBook reports,
      MandateBook mandates,
      Recognising recognising,
      BillReading reading,
      Drafting drafting,
      ClientRegister register,
      Trail trail,
      Clock clock,
      ApplicationEventPublisher announced) {
    this.book = book;
    this.reports = reports;
    this.mandates = mandates;
    this.recognising = recognising;
    this.reading = reading;
    this.drafting = drafting;
    this.register = register;
    this.trail = trail;
    this.clock = clock;
    this.announced = announced;
  }

  /// How a client paid so far.
  @Transactional(readOnly = true)
  public PayingHabits habits(ClientId client, LocalDate today) {
    return PayingHabits.of(
        reading.bills(client, today).stream().map(BillReading.Of::bill).toList(), today);
  }

  /// A bill that would be collected.
  ///
  /// @param id by which it is chosen
  public record Ready(String id, String name, String number, Amount amount, LocalDate chargeOn) {}

  /// One that wouldn't, and why.
  ///
  /// @param number empty where nothing of the client is collected
  public record LeftOut(String name, String number, Amount amount, Message why) {}

  /// What a file made today would hold.
  public record Preview(List<Ready> ready, List<LeftOut> leftOut) {

    public Preview {
      ready = List.copyOf(ready);
      leftOut = List.copyOf(leftOut);
    }
  }

  @Transactional(readOnly = true)
  public Preview preview(LocalDate today) {
    var collected = collected(today);
    return new Preview(
        collected.rows().stream()
            .map(row ->
                new Ready(row.bill(), row.name(), row.number(), row.amount(), row.chargeOn()))
            .toList(),
        collected.leftOut().stream()
            .map(one -> new LeftOut(one.name(), one.number(), one.amount(), one.why()))
            .toList());
  }

  private Collected collected(LocalDate today) {
    var clients = register.list();
    var debits = book.list();
    var last = lastOfBill(debits);
    return new Collecting(drafting.currency(), today)
        .of(
            current(today).entrySet().stream()
                .map(entry ->
                    new Collecting.Owing(
                        entry.getValue(),
                        name(entry.getKey(), clients),
                        drafting.directory().firm(entry.getKey()).flatMap(Firm::insolvencySince),
                        reading.bills(entry.getKey(), today, debits).stream()
                            .map(bill ->
                                new Collecting.Owed(
                                    bill.client(),
                                    bill.bill(),
                                    Optional.ofNullable(last.get(bill.bill().id()))))
                            .toList()))
                .toList());
  }

  /// The mandate of each client that has one: the one that can be collected from, else the newest.
  private Map<ClientId, Mandate> current(LocalDate today) {
    var current = new LinkedHashMap<ClientId, Mandate>();
    mandates.list().stream()
        .map(mandate -> mandate.on(today))
        .sorted(Comparator.comparing(one -> !(one.state() instanceof MandateState.Active)))
        .forEach(mandate -> current.putIfAbsent(mandate.client(), mandate));
    return current;
  }

  private static Map<String, Debit> lastOfBill(List<Debit> debits) {
    return debits.stream()
        .filter(debit -> debit.outcome() != Outcome.CANCELLED)
        .collect(toMap(Debit::bill, Function.identity(), (newer, _) -> newer));
  }

  private static String name(ClientId client, Clients clients) {
    return clients.find(client).map(clients::remaining).map(Client::name).orElse(client.text());
  }

  /// Makes a file of those bills that are chosen and can still be collected. None is ever in two.
  ///
  /// @return empty where nothing is left to collect
  public Optional<UUID> write(Set<String> bills, LocalDate today, Signature by) {
    book.lock();
    var rows = collected(today).rows().stream().filter(row -> bills.contains(row.bill())).toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var file = book.addFile(by.name(), clock.instant());
    rows.forEach(row -> {
      book.add(file, row);
      book.list().stream()
          .filter(debit -> debit.bill().equals(row.bill()) && debit.again())
          .forEach(debit -> book.again(debit.id(), false));
    });
    trail.record(by, "trail.debits.file", String.valueOf(rows.size()));
    return Optional.of(file);
  }

  /// A file of debits.
  public record File(
      UUID id, long number, boolean undone, String madeBy, Instant madeAt, List<Debit> debits) {

    public File {
      debits = List.copyOf(debits);
    }

    /// Nothing was told of it yet, so that it may never have been handed over.
    public boolean canBeUndone() {
      return !undone && debits.stream().allMatch(debit -> debit.toldOn().isEmpty());
    }
  }

  /// Newest first.
  @Transactional(readOnly = true)
  public List<File> files() {
    return book.files().stream().map(this::file).toList();
  }

  private File file(DebitBook.File file) {
    return new File(
        file.id(),
        file.number(),
        file.undone(),
        file.madeBy(),
        file.madeAt(),
        book.ofFile(file.id()));
  }

  /// As GoCardless takes it; empty where there is no such file, or it was undone.
  public Optional<String> csv(UUID id, Signature by) {
    return book.file(id)
        .filter(file -> !file.undone())
        .map(file -> {
          trail.record(by, "trail.debits.taken", String.valueOf(file.number()));
          return GoCardlessFiles.payments(
              book.ofFile(id).stream()
                  .map(debit ->
                      new GoCardlessFiles.Paid(debit, mandates.find(debit.mandate()).orElseThrow()))
                  .toList());
        });
  }

  /// Its bills can be collected anew: it was never handed over.
  ///
  /// @return whether it could be undone
  public boolean undo(UUID id, Signature by) {
    book.lock();
    var file = book.file(id).map(this::file).filter(File::canBeUndone);
    file.ifPresent(one -> {
      book.undo(id, true);
      trail.record(by, "trail.debits.undone", String.valueOf(one.number()));
    });
    return file.isPresent();
  }

  /// What a file was that came in.
  public sealed interface Received {

    /// What became of debits: to be looked at, and kept.
    record Outcomes(UUID report) implements Received {}

    /// Which mandates there are.
    ///
    /// @param active whose can be collected from now
    /// @param strange lines that fit none of ours, each with its sentence
    record Known(List<String> active, List<Message> strange) implements Received {

      public Known {
        active = List.copyOf(active);
        strange = List.copyOf(strange);
      }
    }
  }

  /// Reads a file of GoCardless's.
  ///
  /// @throws Problems with all that is wrong with it
  public Received receive(String name, byte[] content, LocalDate today, ZoneId zone, Signature by) {
    var hash = Sha256.hex(content);
    var before = reports.counting(hash);
    if (before.isPresent()) {
      throw Problems.of("debits.in.before", name, LocalDate.ofInstant(before.get().readAt(), zone));
    }
    var debits = book.list().stream().collect(toMap(Debit::number, Function.identity()));
    var clients = register.list();
    var names = new LinkedHashMap<Long, String>();
    debits.forEach((number, debit) -> names.put(number, name(debit.client(), clients)));
    return switch (new GoCardlessReading(name, debits, names, zone).read(text(name, content))) {
      case ReadBack.Outcomes outcomes when outcomes.told().isEmpty() ->
          throw Problems.of("debits.in.nothing", name);
      case ReadBack.Outcomes outcomes ->
          new Received.Outcomes(reports.add(name, hash, outcomes, by.name(), clock.instant()));
      case ReadBack.Known known -> recognising.known(known, today, by);
    };
  }

  private static String text(String name, byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException other) {
      throw Problems.of("debits.in.not-csv", name);
    }
  }

  /// What a report says of a debit.
  public record Saying(Told told, Debit debit, String name) {}

  @Transactional(readOnly = true)
  public Optional<Report> report(UUID id) {
    return reports.find(id);
  }

  /// Newest first.
  @Transactional(readOnly = true)
  public List<Report> reports() {
    return reports.list();
  }

  /// In the order in which it happened.
  @Transactional(readOnly = true)
  public List<Saying> says(UUID report) {
    var clients = register.list();
    return reports.told(report).stream()
        .flatMap(told ->
            book.find(told.debit()).stream()
                .map(debit -> new Saying(told, debit, name(debit.client(), clients))))
        .toList();
  }

  /// From now on it counts.
  ///
  /// @return whether it does; not where the same file counts already
  public boolean keep(UUID report, Signature by) {
    book.lock();
    var found = reports.find(report).filter(one -> !one.counts());
    if (found.isEmpty() || reports.counting(reports.hash(report)).isPresent()) {
      return false;
    }
    reports.keep(report);
    reports.takeBack(report, false);
    trail.record(by, "trail.debits.read", found.get().name());
    announced.publishEvent(new BookRowsChanged());
    return true;
  }

  /// It doesn't count after all.
  public void takeBack(UUID report, Signature by) {
    reports
        .find(report)
        .filter(Report::counts)
        .ifPresent(one -> {
          reports.takeBack(report, true);
          trail.record(by, "trail.debits.read-back", one.name());
          announced.publishEvent(new BookRowsChanged());
        });
  }

  /// A debit and whose it is.
  public record Returned(Debit debit, ClientId client, String name) {}

  /// Those that came back, the newest first.
  @Transactional(readOnly = true)
  public List<Returned> returned() {
    var clients = register.list();
    return book.list().stream()
        .filter(debit -> debit.outcome().isReturned())
        .map(debit ->
            new Returned(debit, remaining(debit.client(), clients), name(debit.client(), clients)))
        .toList();
  }

  private static ClientId remaining(ClientId client, Clients clients) {
    return clients.find(client).map(clients::remaining).map(Client::id).orElse(client);
  }

  /// All of a client, the newest first.
  @Transactional(readOnly = true)
  public List<Debit> list(ClientId client) {
    var clients = register.list();
    return book.list().stream()
        .filter(debit -> remaining(debit.client(), clients).equals(client))
        .toList();
  }

  @Transactional(readOnly = true)
  public Optional<Debit> find(UUID id) {
    return book.find(id);
  }

  /// Somebody rang the client about it, or didn't after all.
  public void rang(UUID debit, boolean rung, String name, Signature by) {
    book.rung(debit, rung ? Optional.of(by.name()) : Optional.empty());
    trail.record(by, rung ? "trail.debits.rung" : "trail.debits.not-rung", name);
  }

  /// Whether a bill whose debit came back may go into another file.
  public void again(UUID debit, boolean again, String name, Signature by) {
    book.find(debit)
        .filter(one -> one.outcome().isReturned())
        .ifPresent(one -> {
          book.again(debit, again);
          trail.record(
              by, again ? "trail.debits.again" : "trail.debits.not-again", name, one.billNumber());
        });
  }
}
