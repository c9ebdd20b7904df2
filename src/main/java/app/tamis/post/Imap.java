package app.tamis.post;

import app.tamis.basics.Message;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Looks into a mailbox. Nothing in it is deleted or moved, and what isn't ours stays unread. Who
/// the server is, is checked by its certificate and its name in it, before any word of account.
@Component
final class Imap {

  private static final Logger LOG = LoggerFactory.getLogger(Imap.class);

  /// How far the first look goes back: no server tries for longer.
  private static final Duration FIRST = Duration.ofDays(30);

  /// As much of a report as says which letter it is about, though that came back with all of its
  /// attachments.
  private static final int BYTES = 1 << 20;

  private static final String INBOX = "INBOX";

  private final Supplier<SSLSocketFactory> trusted;
  private final Duration patience;

  @Autowired
  Imap() {
    this(Smtp::trustedByThisMachine, Smtp.PATIENCE);
  }

  /// @param patience with each answer
  Imap(Supplier<SSLSocketFactory> trusted, Duration patience) {
    this.trusted = trusted;
    this.patience = patience;
  }

  /// How far a mailbox was read.
  ///
  /// @param validity as long as the mailbox says the same, its numbers stay
  /// @param last the number of the last letter that was looked at
  record Place(long validity, long last) {}

  /// What came of a look.
  sealed interface Came {

    record Read(Place until) implements Came {}

    record Shut(Message why) implements Came {}
  }

  Mailboxes.Tried tryOut(Mailbox mailbox, String password) {
    try {
      return in(
          mailbox,
          password,
          Folder.READ_ONLY,
          inbox -> new Mailboxes.Tried.Open(inbox.getMessageCount()));
    } catch (MessagingException e) {
      return new Mailboxes.Tried.Shut(ImapFaults.of(e, mailbox));
    }
  }

  /// Looks at what came since.
  ///
  /// @param isOurs told of each report; whether it is about one of our letters
  /// @param goOn asked before each
  Came read(
      Mailbox mailbox,
      String password,
      Place since,
      Instant now,
      Predicate<MimeMessage> isOurs,
      BooleanSupplier goOn) {
    try {
      return in(
          mailbox,
          password,
          Folder.READ_WRITE,
          inbox -> new Came.Read(read(inbox, since, now, isOurs, goOn)));
    } catch (MessagingException e) {
      return new Came.Shut(ImapFaults.of(e, mailbox));
    }
  }

  private interface Look<T> {
    T into(IMAPFolder inbox) throws MessagingException;
  }

  /// What somebody marked as deleted isn't cleared away either.
  private <T> T in(Mailbox mailbox, String password, int mode, Look<T> look)
      throws MessagingException {
    var store = opened(mailbox, password);
    try {
      var inbox = (IMAPFolder) store.getFolder(INBOX);
      inbox.open(mode);
      var seen = look.into(inbox);
      inbox.close(false);
      return seen;
    } finally {
      hangUp(store);
    }
  }

  private static void hangUp(Store store) {
    try {
      store.close();
    } catch (MessagingException e) {
      LOG.debug("hung up", e);
    }
  }

  private static Place read(
      IMAPFolder inbox,
      Place since,
      Instant now,
      Predicate<MimeMessage> isOurs,
      BooleanSupplier goOn)
      throws MessagingException {
    boolean known = inbox.getUIDValidity() == since.validity();
    long last = known ? since.last() : 0;
    for (var letter : after(inbox, last, now)) {
      if (!goOn.getAsBoolean()) {
        break;
      }
      if (isOurs(letter, isOurs)) {
        inbox.setFlags(new jakarta.mail.Message[] {letter}, new Flags(Flags.Flag.SEEN), true);
      }
      last = Math.max(last, inbox.getUID(letter));
    }
    return new Place(inbox.getUIDValidity(), last);
  }

  /// In the order in which they came.
  private static List<IMAPMessage> after(IMAPFolder inbox, long last, Instant now)
      throws MessagingException {
    var found =
        last == 0
            ? inbox.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(now.minus(FIRST))))
            : inbox.getMessagesByUID(last + 1, UIDFolder.LASTUID);
    var what = new FetchProfile();
    what.add(UIDFolder.FetchProfileItem.UID);
    what.add("Content-Type");
    inbox.fetch(found, what);
    var numbered = new TreeMap<Long, IMAPMessage>();
    for (var one : found) {
      long number = inbox.getUID(one);
      if (number > last) { // asked for what came after the last, a server answers with the last
        numbered.put(number, (IMAPMessage) one);
      }
    }
    return List.copyOf(numbered.values());
  }

  private static boolean isReport(IMAPMessage letter) throws MessagingException {
    var types = letter.getHeader("Content-Type");
    return types != null
        && Arrays.stream(types)
            .anyMatch(type -> type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/report"));
  }

  /// One that can't be read is left for people.
  private static boolean isOurs(IMAPMessage letter, Predicate<MimeMessage> isOurs)
      throws MessagingException {
    try {
      if (!isReport(letter)) {
        return false;
      }
      letter.setPeek(true);
      var bytes = letter.getMimeStream().readNBytes(BYTES);
      return isOurs.test(
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    } catch (FolderClosedException | StoreClosedException e) {
      throw e;
    } catch (MessagingException | IOException e) {
      LOG.debug("a report that can't be read", e);
      return false;
    }
  }

  private Store opened(Mailbox mailbox, String password) throws MessagingException {
    boolean tls = mailbox.protection() == MailServer.Protection.TLS;
    var store = store(mailbox, tls ? "imaps" : "imap");
    store.connect(mailbox.host(), mailbox.port(), mailbox.account(), password);
    return store;
  }

  private Store store(Mailbox mailbox, String protocol) {
    try {
      return Session.getInstance(properties(mailbox, "mail." + protocol + ".")).getStore(protocol);
    } catch (NoSuchProviderException e) {
      throw new IllegalStateException("the library brings both", e);
    }
  }

  private Properties properties(Mailbox mailbox, String prefix) {
    var millis = String.valueOf(patience.toMillis());
    var properties = new Properties();
    properties.put(prefix + "connectiontimeout", millis);
    properties.put(prefix + "timeout", millis);
    properties.put(prefix + "writetimeout", millis);
    properties.put(prefix + "peek", "true");
    properties.put(prefix + "fetchsize", String.valueOf(1 << 17));
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put(prefix + "ssl.socketFactory", trusted.get());
    properties.put(prefix + "socketFactory.fallback", "false");
    boolean starts = mailbox.protection() == MailServer.Protection.STARTTLS;
    properties.put(prefix + "starttls.enable", String.valueOf(starts));
    properties.put(prefix + "starttls.required", String.valueOf(starts));
    return properties;
  }
}
