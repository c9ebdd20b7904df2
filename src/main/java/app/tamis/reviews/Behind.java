package app.tamis.reviews;

import app.tamis.basics.Amount;
import app.tamis.basics.Message;
import app.tamis.facts.Directory.Device;
import app.tamis.facts.Recorded.Activity;
import app.tamis.facts.Recorded.Invoice;
import app.tamis.facts.Recorded.Ticket;
import app.tamis.facts.Recorded.Work;
import app.tamis.reviews.Agenda.Evidence;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// A record behind a figure of an agenda.
///
/// @param what in the words of who wrote it, or a message
/// @param figure what it counts for, where that isn't one
public record Behind(LocalDate on, Object what, Optional<Message> figure) {

  static List<Behind> of(
      Evidence evidence, Picking picked, List<Advised> advised, Currency currency) {
    return switch (evidence) {
      case OPENED ->
          picked.opened().stream().map(one -> of(one, one.openedAt().toLocalDate())).toList();
      case CLOSED ->
          picked.closed().stream()
              .map(one -> of(one, one.closedAt().orElse(one.openedAt()).toLocalDate()))
              .toList();
      case REPEATED ->
          picked.repeated().values().stream()
              .flatMap(List::stream)
              .map(one -> of(one, one.openedAt().toLocalDate()))
              .toList();
      case URGENT ->
          picked.urgent().stream().map(one -> of(one, one.openedAt().toLocalDate())).toList();
      case PROJECTS ->
          picked.projects().stream().map(one -> of(one, one.openedAt().toLocalDate())).toList();
      case HOURS -> picked.hours().stream().map(Behind::of).toList();
      case AFTER_HOURS -> picked.afterHours().stream().map(Behind::of).toList();
      case UNSEEN -> picked.unseen().stream().map(Behind::of).toList();
      case BACKUPS -> picked.backups().stream().map(Behind::of).toList();
      case UNSUPPORTED -> picked.unsupported().stream().map(Behind::supported).toList();
      case SOON_UNSUPPORTED -> picked.soonUnsupported().stream().map(Behind::supported).toList();
      case OUT_OF_WARRANTY ->
          picked.outOfWarranty().stream()
              .map(one -> of(one, one.warrantyUntil().orElseThrow()))
              .toList();
      case ADVICE -> advised.stream().map(Behind::of).toList();
      case BILLS -> picked.bills().stream().map(one -> of(one, one.payable(), currency)).toList();
      case OPEN_BILLS ->
          picked.openBills().stream()
              .map(one -> of(one, one.payable() - one.received(), currency))
              .toList();
    };
  }

  private static Behind of(Ticket ticket, LocalDate on) {
    return new Behind(on, ticket.subject().orElse(ticket.id()), Optional.empty());
  }

  private static Behind of(Work work) {
    var what = work.subject().or(work::note).filter(text -> !text.isBlank());
    return new Behind(
        work.startedAt().toLocalDate(),
        what.<Object>map(text -> text).orElse(Message.of("reviews.behind.work")),
        Optional.of(Message.of("reviews.behind.minutes", Math.round(work.minutes()))));
  }

  private static Behind of(Activity one) {
    return new Behind(
        one.doneOn(),
        Message.of("reviews.agenda.unseen." + one.activity(), Math.round(one.count())),
        Optional.empty());
  }

  private static Behind supported(Device device) {
    return of(device, device.endOfSupport().orElseThrow());
  }

  private static Behind of(Device device, LocalDate on) {
    return new Behind(
        on,
        AgendaMaking.name(device),
        device.system().map(system -> Message.of("reviews.behind.as-is", system)));
  }

  private static Behind of(Advised one) {
    return new Behind(
        one.givenOn(),
        one.title().isEmpty() ? Message.of("reviews.advice.untitled") : one.title(),
        Optional.of(
            Message.of(
                "reviews.agenda.answer." + one.response().map(Response::code).orElse("none"))));
  }

  private static Behind of(Invoice invoice, double amount, Currency currency) {
    return new Behind(
        invoice.issuedOn(),
        invoice.number(),
        Optional.of(Message.of("reviews.behind.as-is", Amount.of(amount, currency).rounded())));
  }
}
