package app.tamis.lawbook;

import app.tamis.law.LawEdit;
import app.tamis.law.LawTables;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to the tables of law that count for the firm.
@Component
@Transactional
public class LawsInForce {

  private final LawEditBook book;
  private final Trail trail;
  private final Clock clock;
  private final LawTables shipped = LawTables.shipped();

  LawsInForce(LawEditBook book, Trail trail, Clock clock) {
    this.book = book;
    this.trail = trail;
    this.clock = clock;
  }

  /// Those that come with Tamis, with the changes that stand laid over them.
  @Transactional(readOnly = true)
  public LawTables tables() {
    var tables = shipped;
    for (var kept : book.list()) {
      tables = kept.stands() ? tables.with(kept.edit()) : tables;
    }
    return tables;
  }

  /// All changes, in the order in which they were made.
  @Transactional(readOnly = true)
  public List<KeptEdit> edits() {
    return book.list();
  }

  public void change(LawEdit edit, Signature by) {
    book.add(edit, by.name(), clock.instant());
    trail.record(
        by,
        "trail.law.changed",
        edit.country(),
        edit.value().toPlainString(),
        edit.origin().source());
  }

  /// Takes a change back: what was before it counts again.
  public void takeBack(UUID id, Signature by) {
    var known = book.list().stream().filter(one -> one.id().equals(id)).findFirst();
    if (known.isPresent() && book.takeBack(id, by.name(), clock.instant())) {
      trail.record(
          by,
          "trail.law.taken-back",
          known.get().edit().country(),
          known.get().edit().value().toPlainString());
    }
  }
}
