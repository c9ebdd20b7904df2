package app.tamis.gradebook;

import app.tamis.basics.Problems;
import app.tamis.grading.Matrices;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to the matrices by which this firm grades and has graded. Each change makes a new
/// version; versions are never changed or deleted, and any can be put in force again that is
/// written for the rules of today. The first is the matrix that came with Tamis; where that was
/// written for the first rules, the one that came with a later Tamis takes its place, and that of a
/// matrix of one's own.
@Component
@Transactional
public class MatrixVersions {

  private static final int SHIPPED = 1;

  private final MatrixBook book;
  private final Trail trail;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  MatrixVersions(MatrixBook book, Trail trail, Clock clock, ApplicationEventPublisher events) {
    this.book = book;
    this.trail = trail;
    this.clock = clock;
    this.events = events;
  }

  public MatrixVersion inForce() {
    return book.inForce().filter(version -> !version.isOfFirstRules()).orElseGet(this::keepShipped);
  }

  /// A person's matrix for the first rules, in whose stead the one that came with Tamis grades
  /// until somebody decides on it: by putting any matrix in force.
  public Optional<MatrixVersion> awaitingDecision() {
    return book.replacedUnasked().filter(version -> !version.isShipped());
  }

  /// The version by which a grading was made at that moment; for moments before any, the first.
  public MatrixVersion inForceAt(Instant moment) {
    return book.inForce(moment).or(() -> book.find(SHIPPED)).orElseGet(this::keepShipped);
  }

  /// Newest first; at least one.
  public List<MatrixVersion> list() {
    inForce();
    return book.list();
  }

  public Optional<MatrixVersion> find(int number) {
    inForce();
    return book.find(number);
  }

  /// Keeps a matrix as a new version and puts it in force. Text that is in force already makes no
  /// new version.
  ///
  /// @throws Problems with every fault of the document
  public MatrixVersion keep(String yaml, Signature by) {
    var matrix = Matrices.read("matrix", yaml);
    var now = inForce();
    if (now.yaml().equals(yaml)) {
      return now;
    }
    book.lock();
    var version =
        new MatrixVersion(
            book.list().getFirst().number() + 1, matrix.name(), yaml, by.name(), clock.instant());
    book.add(version, by.person());
    put(version, by);
    trail.record(by, "trail.matrix.kept", String.valueOf(version.number()), version.name());
    return version;
  }

  /// Puts a version that was kept earlier in force again.
  ///
  /// @return empty where there is no such version
  /// @throws Problems where it is written for the first rules
  public Optional<MatrixVersion> putInForce(int number, Signature by) {
    var version = find(number);
    if (version.filter(MatrixVersion::isOfFirstRules).isPresent()) {
      throw Problems.of("matrix.rules.first", "matrix");
    }
    version.ifPresent(found -> {
      put(found, by);
      trail.record(by, "trail.matrix.in-force", String.valueOf(found.number()), found.name());
    });
    return version;
  }

  /// When first asked: a later Tamis may bring another matrix, which must not change grades unasked
  /// as long as the one in force can grade.
  private MatrixVersion keepShipped() {
    book.lock();
    return book.inForce()
        .filter(version -> !version.isOfFirstRules())
        .orElseGet(() -> {
          var text = Matrices.classicText();
          var name = Matrices.classic().name();
          int number = book.list().stream().findFirst().map(MatrixVersion::number).orElse(0) + 1;
          var shipped = new MatrixVersion(number, name, text, "", clock.instant());
          book.add(shipped, Optional.empty());
          put(shipped, Signature.CONSOLE);
          return shipped;
        });
  }

  private void put(MatrixVersion version, Signature by) {
    book.putInForce(version.number(), by.person(), by.name(), clock.instant());
    events.publishEvent(new MatrixPutInForce(version.number()));
  }
}
