package app.tamis.documents;

import static java.util.Objects.requireNonNull;

import app.tamis.basics.Message;
import app.tamis.basics.Sha256;
import app.tamis.documents.sealing.NoStamp;
import app.tamis.documents.sealing.SealReading;
import app.tamis.documents.sealing.Sealing;
import app.tamis.documents.sealing.SigningKey;
import app.tamis.documents.sealing.Stamping;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to the firm's seal: puts it on a PDF, and tells later whether that is still what was
/// sealed.
@Component
@Transactional
public class Seals {

  private static final Logger LOG = LoggerFactory.getLogger(Seals.class);

  private final SealKeyBook keys;
  private final SealKeyFile file;
  private final TimestampServers servers;
  private final Trail trail;
  private final Clock clock;
  private final TransactionTemplate transactions;

  /// Of two documents that are sealed first, one makes the key.
  private final ReentrantLock making = new ReentrantLock();

  Seals(
      SealKeyBook keys,
      SealKeyFile file,
      TimestampServers servers,
      Trail trail,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.keys = keys;
    this.file = file;
    this.servers = servers;
    this.trail = trail;
    this.clock = clock;
    this.transactions = new TransactionTemplate(transactions);
    this.transactions.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
  }

  /// Seals a PDF: once, at the end, when nothing will be added any more. It is never left unsealed
  /// for want of a timestamp.
  ///
  /// @param firm its name, which a new key bears
  /// @param by who has it sealed, for the trail where a key is made for it
  /// @throws app.tamis.basics.Problems where no key can be kept
  @Transactional(
      propagation = Propagation.NOT_SUPPORTED) // A server may be waited for: the book isn't
  public Sealed seal(byte[] pdf, String firm, Signature by) {
    var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var sealing = new Sealing(key(firm, by), firm, at);
    var server = servers.find();
    if (server.isEmpty()) {
      return sealed(sealing.seal(pdf), Level.B, Optional.empty());
    }
    try {
      var stamping = new Stamping(server.get(), TimestampServers.PATIENCE);
      var stamped = sealing.seal(pdf, stamping::stamp);
      if (SealReading.of(stamped, Optional.empty()) instanceof Verdict.Intact) {
        return sealed(stamped, Level.T, Optional.empty());
      }
      return without(sealing, pdf, Message.of("seal.stamp.odd", server.get().toString()));
    } catch (NoStamp none) {
      return without(sealing, pdf, none.why());
    } catch (RuntimeException odd) {
      LOG.warn("a timestamp couldn't be put into a seal", odd);
      return without(sealing, pdf, Message.of("seal.stamp.odd", server.get().toString()));
    }
  }

  private static Sealed without(Sealing sealing, byte[] pdf, Message why) {
    return sealed(sealing.seal(pdf), Level.B, Optional.of(why));
  }

  private static Sealed sealed(byte[] pdf, Level level, Optional<Message> missed) {
    if (!(SealReading.of(pdf, Optional.empty()) instanceof Verdict.Intact)) {
      throw new IllegalStateException("a seal of ours that we don't hold for intact");
    }
    return new Sealed(new Bytes(pdf), Sha256.hex(pdf), level, missed);
  }

  /// What became of a file since it was sealed, by whomever.
  @Transactional(readOnly = true)
  public Verdict verify(byte[] file) {
    return SealReading.of(file, Optional.of(new HashSet<>(keys.fingerprints())));
  }

  /// The firm's keys, the latest first: that one seals.
  @Transactional(readOnly = true)
  public List<FirmKey> list() {
    return keys.list();
  }

  /// Whether the latest key can't seal any more, as after a restore: the next document gets
  /// another.
  @Transactional(readOnly = true)
  public boolean isLost() {
    return keys.latest().filter(row -> opened(row).isEmpty()).isPresent();
  }

  /// From now on another key seals.
  public void change(String firm, Signature by) {
    making.lock();
    try {
      transactions.executeWithoutResult(_ -> make(firm, FirmKey.Cause.BY_HAND, by));
    } finally {
      making.unlock();
    }
  }

  private SigningKey key(String firm, Signature by) {
    making.lock();
    try {
      return requireNonNull(transactions.execute(_ -> keptOrNew(firm, by)));
    } finally {
      making.unlock();
    }
  }

  private SigningKey keptOrNew(String firm, Signature by) {
    var latest = keys.latest();
    if (latest.isEmpty()) {
      return make(firm, FirmKey.Cause.FIRST, by);
    }
    var key = opened(latest.get());
    if (key.isEmpty()) {
      return make(firm, FirmKey.Cause.LOST, by);
    }
    return SigningKey.isOf(firm, latest.get().certificate())
        ? SigningKey.of(key.get(), latest.get().certificate())
        : make(firm, FirmKey.Cause.RENAMED, by);
  }

  private Optional<byte[]> opened(SealKeyBook.Row row) {
    return Optional.ofNullable(row.key()).flatMap(locked -> file.open(locked, row.fingerprint()));
  }

  private SigningKey make(String firm, FirmKey.Cause cause, Signature by) {
    Instant at = clock.instant();
    var key = SigningKey.make(firm, at);
    var locked = file.lock(key.key().getEncoded(), key.fingerprint());
    keys.add(
        new SealKeyBook.Row(key.fingerprint(), key.certificateDer(), locked), cause, by.name(), at);
    trail.record(by, "trail.seal.key-" + cause.code(), key.fingerprint());
    return key;
  }
}
