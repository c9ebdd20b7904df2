package app.tamis.reviews;

import app.tamis.agreements.Drafting;
import app.tamis.basics.ClientId;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Facts;
import app.tamis.facts.Recorded.Invoice;
import app.tamis.facts.Records;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.portfolio.Portfolio;
import app.tamis.reviews.Agenda.Evidence;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to agendas: reads what they are made of, as of the day of a review, or of today before
/// it.
@Component
@Transactional(readOnly = true)
public class Agendas {

  /// So far back a first review looks, and so far records are read at least.
  private static final int MONTHS = 12;

  private static final int YEARS = 3;

  private final Facts facts;
  private final Records records;
  private final DataFolder data;
  private final Drafting drafting;
  private final ClientRegister register;
  private final ReviewBook reviews;
  private final TalkBook talks;
  private final GivenAdvice advice;

  Agendas(
      Facts facts,
      Records records,
      DataFolder data,
      Drafting drafting,
      ClientRegister register,
      ReviewBook reviews,
      TalkBook talks,
      GivenAdvice advice) {
    this.facts = facts;
    this.records = records;
    this.data = data;
    this.drafting = drafting;
    this.register = register;
    this.reviews = reviews;
    this.talks = talks;
    this.advice = advice;
  }

  /// @param today nothing later is known
  public Agenda of(Review review, LocalDate today, ZoneId zone) {
    var before = before(review, zone);
    var picked = picked(review, before, today, zone);
    var since = picked.since();
    var to = picked.to();
    return new AgendaMaking(
            picked.records(),
            picked,
            advice.told(review.client(), since, to),
            before.flatMap(last -> said(last, zone)),
            open(review),
            drafting.currency(),
            arePaymentsKnown(review.client(), picked.records().invoices()))
        .agenda(before.isEmpty());
  }

  /// The records that a figure of it was counted from.
  public List<Behind> behind(Evidence evidence, Review review, LocalDate today, ZoneId zone) {
    var picked = picked(review, before(review, zone), today, zone);
    var told = advice.told(review.client(), picked.since(), picked.to());
    return Behind.of(evidence, picked, told, drafting.currency());
  }

  private Picking picked(Review review, Optional<Review> before, LocalDate today, ZoneId zone) {
    var day = review.day(zone);
    var to = day.isBefore(today) ? day : today;
    var since = before.map(last -> last.day(zone)).orElseGet(() -> to.minusMonths(MONTHS));
    return new Picking(read(review.client(), to), since.isAfter(to) ? to : since, to);
  }

  /// The last that was held before.
  private Optional<Review> before(Review review, ZoneId zone) {
    return reviews.list(review.client()).stream()
        .filter(one -> !one.id().equals(review.id()) && one.heldOn().isPresent())
        .filter(one -> one.day(zone).isBefore(review.day(zone)))
        .max(Comparator.comparing(one -> one.day(zone)));
  }

  private Optional<AgendaMaking.Said> said(Review last, ZoneId zone) {
    return Optional.ofNullable(talks.troubles(List.of(last.id())).get(last.id()))
        .map(trouble -> new AgendaMaking.Said(last.day(zone), trouble));
  }

  /// Of the client's other reviews.
  private List<Decision> open(Review review) {
    var others =
        reviews.list(review.client()).stream()
            .map(Review::id)
            .filter(id -> !id.equals(review.id()))
            .toList();
    return talks.decisions().stream()
        .filter(one -> one.isOpen() && others.contains(one.review()))
        .toList();
  }

  private boolean arePaymentsKnown(ClientId client, List<Invoice> invoices) {
    return drafting
            .settings()
            .map(Portfolio::paymentsComplete)
            .filter(said -> said.everybody() || said.clients().contains(client))
            .isPresent()
        || invoices.stream().anyMatch(invoice -> invoice.lastReceivedOn().isPresent());
  }

  private AgendaRecords read(ClientId client, LocalDate to) {
    if (facts.versionInForce(data.path()).isEmpty()) {
      return AgendaRecords.NONE;
    }
    var clients = register.list();
    return clients.find(client).stream()
        .flatMap(one -> Stream.concat(Stream.of(one), clients.takenFor(one).stream()))
        .map(Client::id)
        .map(id -> readOne(id, to))
        .reduce(AgendaRecords.NONE, AgendaRecords::and);
  }

  private AgendaRecords readOne(ClientId id, LocalDate to) {
    var asked = new AskedRecords(data.path(), id, to.minusYears(YEARS), to);
    return records.together(
        data.path(),
        id,
        rows ->
            new AgendaRecords(
                rows.tickets(asked),
                rows.hours(asked),
                rows.workDone(asked),
                rows.invoices(asked),
                rows.contracts(data.path(), id),
                drafting.directory().devices(id)));
  }
}
