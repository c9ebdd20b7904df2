package app.tamis.post;

import static java.util.Objects.requireNonNull;

import app.tamis.basics.Message;
import app.tamis.basics.Sha256;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Reads what servers report of letters that they took. Each report counts once, however often it
/// is read; the mailbox is read outside of any transaction.
@Component
final class Returns {

  private static final Logger LOG = LoggerFactory.getLogger(Returns.class);

  private final MailboxBook mailboxes;
  private final Mailboxes door;
  private final OutboxBook letters;
  private final ReportBook reports;
  private final Imap imap;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Returns(
      MailboxBook mailboxes,
      Mailboxes door,
      OutboxBook letters,
      ReportBook reports,
      Imap imap,
      TransactionOperations transactions,
      Clock clock,
      ApplicationEventPublisher events) {
    this.mailboxes = mailboxes;
    this.door = door;
    this.letters = letters;
    this.reports = reports;
    this.imap = imap;
    this.transactions = transactions;
    this.clock = clock;
    this.events = events;
  }

  /// @param goOn asked before each letter in the mailbox
  void read(BooleanSupplier goOn) {
    var row = inTransaction(mailboxes::find);
    row.ifPresent(kept -> {
      var mailbox = kept.mailbox();
      var came = looked(mailbox, kept.place(), goOn);
      transactions.executeWithoutResult(_ -> {
        switch (came) {
          case Imap.Came.Read(var until) -> mailboxes.wasRead(mailbox, until, clock.instant());
          case Imap.Came.Shut(var why) -> mailboxes.isShut(mailbox, why, clock.instant());
        }
      });
    });
  }

  private Imap.Came looked(Mailbox mailbox, Imap.Place since, BooleanSupplier goOn) {
    return inTransaction(door::find)
        .filter(kept -> kept.mailbox().equals(mailbox))
        .flatMap(Mailboxes.Kept::password)
        .map(password -> imap.read(mailbox, password, since, clock.instant(), this::isOurs, goOn))
        .orElseGet(
            () -> new Imap.Came.Shut(Message.of("post.fault.password-lost", mailbox.host())));
  }

  private boolean isOurs(MimeMessage mail) {
    try {
      var report = DeliveryReport.in(mail);
      if (report.isEmpty()) {
        return false;
      }
      var id = id(mail);
      return inTransaction(() -> Optional.of(isNoted(report.get(), id))).orElseThrow();
    } catch (MessagingException | IOException e) {
      LOG.debug("a report that can't be read", e);
      return false;
    }
  }

  private static String id(MimeMessage mail) throws MessagingException, IOException {
    var id = mail.getMessageID();
    if (id != null && !id.isBlank()) {
      return Lines.answer(id);
    }
    var bytes = new ByteArrayOutputStream();
    mail.writeTo(bytes);
    return Sha256.hex(bytes.toByteArray());
  }

  private boolean isNoted(DeliveryReport report, String id) {
    for (var letter : report.letters()) {
      var row = letters.lock(letter);
      if (row.isPresent()) {
        report.of(row.get().toAddress()).ifPresent(one -> note(row.get(), id, one));
        return true;
      }
    }
    return false;
  }

  /// Of a letter that isn't sent, or is sent anew, nothing changes by what is known already.
  private void note(OutboxBook.Row row, String report, DeliveryReport.Recipient told) {
    var now = clock.instant();
    if (!reports.add(row.id(), report, told, now) || row.letter().state() != LetterState.SENT) {
      return;
    }
    switch (told.fate()) {
      case FAILED -> {
        var why = why("post.fault.returned", row, told);
        letters.settle(row.id(), LetterState.RETURNED, why, now);
        events.publishEvent(new NotDelivered(row.letter().cause(), row.toAddress(), why));
      }
      case DELAYED -> letters.remark(row.id(), Optional.of(why("post.fault.delayed", row, told)));
      case OTHER -> letters.remark(row.id(), Optional.empty());
    }
  }

  private static Message why(String key, OutboxBook.Row row, DeliveryReport.Recipient told) {
    return Message.of(
        key, told.address().isEmpty() ? row.toAddress() : told.address(), told.words());
  }

  private <T> Optional<T> inTransaction(Supplier<Optional<T>> work) {
    return requireNonNull(transactions.execute(_ -> work.get()));
  }
}
