package app.tamis.reviews;

import static java.util.stream.Collectors.groupingBy;

import app.tamis.facts.Directory.Device;
import app.tamis.facts.Recorded.Activity;
import app.tamis.facts.Recorded.Contract;
import app.tamis.facts.Recorded.Invoice;
import app.tamis.facts.Recorded.Ticket;
import app.tamis.facts.Recorded.Work;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which records each figure of an agenda is counted from. What is shown behind a figure is picked
/// here too, so that both agree.
///
/// @param since the first day
/// @param to the last day
record Picking(AgendaRecords records, LocalDate since, LocalDate to) {

  /// So often within the time, and a trouble comes back.
  private static final int REPEATS = 3;

  /// So far ahead an end of support is spoken of.
  private static final int SOON_MONTHS = 12;

  private static final int UNSEEN_DAYS = 90;

  private static final String INCIDENT = "incident";
  private static final String PROJECT = "project";
  private static final String MANAGED = "managed";
  private static final String BACKUPS = "backups_verified";

  List<Ticket> opened() {
    return records.tickets().stream().filter(one -> isIn(one.openedAt())).toList();
  }

  List<Ticket> closed() {
    return records.tickets().stream()
        .filter(one -> one.closedAt().filter(this::isIn).isPresent())
        .toList();
  }

  List<Work> hours() {
    return records.hours().stream().filter(one -> isIn(one.startedAt())).toList();
  }

  List<Work> afterHours() {
    return hours().stream().filter(Work::afterHours).toList();
  }

  List<Activity> unseen() {
    return records.work().stream().filter(one -> isIn(one.doneOn())).toList();
  }

  /// Incidents with the same subject, by that subject as it was first written.
  Map<String, List<Ticket>> repeated() {
    var repeated = new TreeMap<String, List<Ticket>>();
    opened().stream()
        .filter(one -> one.kind().equals(Optional.of(INCIDENT)))
        .filter(one -> one.subject().filter(text -> !text.isBlank()).isPresent())
        .collect(groupingBy(one -> plain(one.subject().orElseThrow())))
        .values()
        .stream()
        .filter(same -> same.size() >= REPEATS)
        .forEach(same -> repeated.put(same.getFirst().subject().orElseThrow().strip(), same));
    return repeated;
  }

  private static String plain(String subject) {
    return subject.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}\\d]+", " ");
  }

  /// Whether any incident of that time has a subject to be known by.
  boolean subjectsAreKnown() {
    return opened().stream().anyMatch(one -> one.subject().isPresent());
  }

  List<Ticket> urgent() {
    return opened().stream().filter(Ticket::urgent).toList();
  }

  /// One that wasn't seen for long may be gone.
  List<Device> managed() {
    return records.devices().stream()
        .filter(one -> one.managed().orElse(true))
        .filter(one ->
            one.lastSeen().filter(last -> last.isBefore(to.minusDays(UNSEEN_DAYS))).isEmpty())
        .toList();
  }

  List<Device> unsupported() {
    return ending(LocalDate.MIN, to);
  }

  List<Device> soonUnsupported() {
    return ending(to, to.plusMonths(SOON_MONTHS));
  }

  /// The soonest first.
  private List<Device> ending(LocalDate after, LocalDate until) {
    return managed().stream()
        .filter(one ->
            one.endOfSupport().filter(day -> day.isAfter(after) && !day.isAfter(until)).isPresent())
        .sorted(Comparator.comparing(one -> one.endOfSupport().orElseThrow()))
        .toList();
  }

  List<Device> outOfWarranty() {
    return managed().stream()
        .filter(one -> one.warrantyUntil().filter(day -> !day.isAfter(to)).isPresent())
        .sorted(Comparator.comparing(one -> one.warrantyUntil().orElseThrow()))
        .toList();
  }

  /// When backups were proven to work, of all that is known.
  List<Activity> backups() {
    return records.work().stream()
        .filter(one -> one.activity().equals(BACKUPS) && one.count() > 0)
        .sorted(Comparator.comparing(Activity::doneOn).reversed())
        .toList();
  }

  List<Invoice> bills() {
    return records.invoices().stream().filter(one -> isIn(one.issuedOn())).toList();
  }

  List<Invoice> openBills() {
    return records.invoices().stream().filter(one -> !one.paid() && one.payable() > 0).toList();
  }

  List<Contract> inForce() {
    return records.contracts().stream()
        .filter(one -> !one.startedOn().isAfter(to))
        .filter(one -> one.endedOn().filter(last -> last.isBefore(to)).isEmpty())
        .toList();
  }

  boolean isFixedFee() {
    return inForce().stream().anyMatch(one -> one.kind().equals(MANAGED));
  }

  List<Ticket> projects() {
    return records.tickets().stream()
        .filter(one -> one.kind().equals(Optional.of(PROJECT)) && one.closedAt().isEmpty())
        .toList();
  }

  private boolean isIn(LocalDateTime moment) {
    return isIn(moment.toLocalDate());
  }

  private boolean isIn(LocalDate day) {
    return !day.isBefore(since) && !day.isAfter(to);
  }
}
