package app.tamis.post;

import app.tamis.book.Book;
import app.tamis.book.CurrentPortfolio;
import app.tamis.clock.Watching;
import app.tamis.identity.People;
import app.tamis.trail.Signature;
import app.tamis.web.Browser;
import app.tamis.web.RunningTamis;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/// A Tamis of its own whose letters leave when a test says so, and a mail server in process.
final class PostOffice implements AutoCloseable {

  final Path data = RunningTamis.newData();
  final RunningTamis tamis = RunningTamis.on(data);
  final Browser owner = tamis.browser();
  final GreenMail mail =
      new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP).dynamicPort());

  PostOffice() {
    Watching.stop(tamis, "post");
    Watching.stop(tamis, "returns");
    owner.becomesOwner(tamis.firstLink());
    mail.start();
    mail.setUser("tamis@port-reseau.example", "tamis", "sesame");
  }

  Outbox outbox() {
    return tamis.part(Outbox.class);
  }

  /// By which letters leave from now on, in the open.
  void leaveBy(int port) {
    in(() -> {
      tamis
          .part(MailServers.class)
          .keep(
              PostFixture.server(port, MailServer.Protection.NONE, "tamis"),
              Optional.of("sesame"),
              by());
      return port;
    });
  }

  void leaveByNothing() {
    in(() -> {
      tamis.part(MailServers.class).forget(by());
      return true;
    });
  }

  /// A round of the postman's.
  int goRound() {
    return in(() -> tamis.part(Sending.class).sendDue(() -> true));
  }

  /// From a mailbox of its own.
  void reads(MimeMessage report) {
    var inbox =
        new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP).dynamicPort());
    inbox.start();
    try {
      inbox.setUser("tamis@port-reseau.example", "tamis", "sesame").deliver(report);
      var port = inbox.getImap().getPort();
      in(() -> {
        var mailbox = new Mailbox("localhost", port, MailServer.Protection.NONE, "tamis");
        tamis.part(Mailboxes.class).keep(mailbox, "sesame", by());
        tamis.part(Returns.class).read(() -> true);
        return true;
      });
    } finally {
      inbox.stop();
    }
  }

  <T> T in(Supplier<T> work) {
    return CurrentPortfolio.in(tamis.part(Book.class).portfolio(), work::get);
  }

  <T> T inTransaction(Supplier<T> work) {
    return in(() -> tamis.part(TransactionTemplate.class).execute(_ -> work.get()));
  }

  Signature by() {
    return in(() -> tamis.part(People.class).list()).getFirst().signature("192.0.2.1");
  }

  @Override
  public void close() {
    mail.stop();
    tamis.close();
  }
}
