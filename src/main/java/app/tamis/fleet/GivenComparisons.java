package app.tamis.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.tamis.fleet.GivenComparisonBook.Row;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what a firm was given of a fleet: how others compare. It is there once an owner gave
/// a file, and gone once they say so; the firm's own figures go nowhere.
@Component
@Transactional
public class GivenComparisons {

  private final GivenComparisonBook book;
  private final Trail trail;
  private final Clock clock;

  GivenComparisons(GivenComparisonBook book, Trail trail, Clock clock) {
    this.book = book;
    this.trail = trail;
    this.clock = clock;
  }

  /// @param before when the one before was written, to which one can go back
  public record Given(ComparisonFile file, String by, Instant at, Optional<LocalDate> before) {}

  /// Whether there is any.
  @Transactional(readOnly = true)
  public boolean areOn() {
    return book.isAny();
  }

  /// The last that was given.
  @Transactional(readOnly = true)
  public Optional<Given> find() {
    var rows = book.list();
    return rows.stream()
        .findFirst()
        .map(row ->
            new Given(
                file(row),
                row.byName(),
                row.at(),
                rows.stream().skip(1).findFirst().map(before -> file(before).madeOn())));
  }

  private static ComparisonFile file(Row row) {
    return ComparisonFile.read(row.content().getBytes(UTF_8));
  }

  /// Takes one in, in the place of the last.
  ///
  /// @throws app.tamis.basics.Problems with every fault of it
  public void give(byte[] content, Signature by) {
    var file = ComparisonFile.read(content);
    boolean first = !book.isAny();
    book.add(file.text(), by.name(), clock.instant());
    trail.record(by, first ? "trail.beside.on" : "trail.beside.replaced", file.madeOn().toString());
  }

  /// Has the one before count again.
  ///
  /// @return whether there was one
  public boolean goBack(Signature by) {
    var rows = book.list();
    if (rows.size() < 2) {
      return false;
    }
    book.delete(rows.getFirst().id());
    trail.record(by, "trail.beside.back", file(rows.get(1)).madeOn().toString());
    return true;
  }

  /// Forgets all of it.
  public void switchOff(Signature by) {
    if (book.isAny()) {
      book.deleteAll();
      trail.record(by, "trail.beside.off");
    }
  }
}
