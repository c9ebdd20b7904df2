package app.tamis.post;

import static java.util.Objects.requireNonNull;

import app.tamis.basics.Message;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Sends what is due. A letter is claimed, handed to the server outside of any transaction, and
/// what came of it noted at once: a program that dies between these two sends it again after ten
/// minutes, with the same id.
@Component
final class Sending {

  private final OutboxBook book;
  private final Outbox outbox;
  private final MailServers servers;
  private final Smtp smtp;
  private final Map<String, Wanted> wanted;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Sending(
      OutboxBook book,
      Outbox outbox,
      MailServers servers,
      Smtp smtp,
      List<Wanted> wanted,
      TransactionOperations transactions,
      Clock clock,
      ApplicationEventPublisher events) {
    this.book = book;
    this.outbox = outbox;
    this.servers = servers;
    this.smtp = smtp;
    this.wanted = wanted.stream().collect(Collectors.toMap(Wanted::kind, Function.identity()));
    this.transactions = transactions;
    this.clock = clock;
    this.events = events;
  }

  /// @param goOn asked before each letter
  /// @return how many letters a server took
  int sendDue(BooleanSupplier goOn) {
    transactions.executeWithoutResult(_ -> lapse());
    var server = inTransaction(servers::find);
    if (server.isEmpty()) {
      return 0;
    }
    int taken = 0;
    while (goOn.getAsBoolean()) {
      var now = clock.instant();
      var claimed = inTransaction(() -> book.claim(now));
      if (claimed.isEmpty()) {
        return taken;
      }
      var came = handed(claimed.get(), server.get());
      transactions.executeWithoutResult(_ -> note(claimed.get(), came, now));
      switch (came) {
        case Delivery.Taken _ -> taken++;
        case Delivery.NotNow _, Delivery.Never _ -> {}
        case Delivery.NoWay _ -> {
          return taken;
        }
      }
    }
    return taken;
  }

  private Delivery handed(OutboxBook.Row row, MailServers.Kept server) {
    if (server.isPasswordLost()) {
      return new Delivery.NoWay(Message.of("post.fault.password-lost", server.server().host()));
    }
    var attachments = inTransaction(() -> book.attachments(row.id()));
    return outbox
        .whole(row)
        .map(letter ->
            smtp.hand(
                MimeLetter.of(letter, attachments, server.server()),
                server.server(),
                server.password()))
        .orElseGet(() -> new Delivery.Never(Outbox.secretLost()));
  }

  private void note(OutboxBook.Row row, Delivery came, Instant now) {
    switch (came) {
      case Delivery.Taken _ -> book.settle(row.id(), LetterState.SENT, null, now);
      case Delivery.Never(var why) -> cameToNobody(row, LetterState.REFUSED, why, now);
      case Delivery.NotNow(var why) -> putOff(row, why, now);
      case Delivery.NoWay(var why) -> {
        putOff(row, why, now);
        Retrying.next(row.attempts(), first(row, now), now)
            .ifPresent(next -> book.putOffOthers(why, now, next));
      }
    }
  }

  private void putOff(OutboxBook.Row row, Message why, Instant now) {
    Retrying.next(row.attempts(), first(row, now), now)
        .ifPresentOrElse(
            next -> book.putOff(row.id(), why, next),
            () -> cameToNobody(row, LetterState.GIVEN_UP, why, now));
  }

  private void cameToNobody(OutboxBook.Row row, LetterState state, Message why, Instant now) {
    book.settle(row.id(), state, why, now);
    events.publishEvent(new NotDelivered(row.letter().cause(), row.toAddress(), why));
  }

  private static Instant first(OutboxBook.Row row, Instant now) {
    return Optional.ofNullable(row.firstAt()).orElse(now);
  }

  /// Those whose reason is gone, by whatever way.
  private void lapse() {
    book.bringBack(clock.instant());
    for (var cause : book.openCauses()) {
      var asked = wanted.get(cause.kind());
      if (asked != null && !asked.isWanted(cause.about())) {
        outbox.lapse(cause);
      }
    }
  }

  private <T> T inTransaction(Supplier<T> work) {
    return requireNonNull(transactions.execute(_ -> work.get()));
  }
}
