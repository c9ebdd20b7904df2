package app.tamis.facts.store;

import app.tamis.basics.Problems;
import app.tamis.facts.StoredImport;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.LoggerFactory;

/// Clears away the versions to which nobody can go back any more, once an import is in force.
///
/// What was undone before it goes, with its originals. What can't be taken back any more is settled
/// ([Keeping]): of it the rows stay that are in force, and the originals; its own file goes if
/// nothing stands on it. Until when all is settled is said before anything goes.
///
/// To a change of settings between two imports an undo leads too, once the settings are those
/// again.
public final class Clearing {

  private final FactsStore store;
  private final String own;
  private final List<StoredImport> imports;

  private Clearing(Writing writing, List<StoredImport> imports) {
    this.store = writing.store();
    this.own = writing.number();
    this.imports = imports;
  }

  /// What can't be told now is left for the next time: the import itself is done.
  ///
  /// @param imports in force with what was written, oldest first
  public static void after(Writing writing, List<StoredImport> imports) {
    try {
      new Clearing(writing, imports).clear();
    } catch (Problems | UncheckedIOException later) {
      // Not before: whoever asks for a logger first decides for which kind of program it is.
      LoggerFactory.getLogger(Clearing.class)
          .warn("versions that nobody goes back to are still on the disk", later);
    }
  }

  private void clear() {
    var settled = settle();
    var needed = settled.map(this::standsOn).orElse(Set.of());
    var numbers = imports.stream().map(StoredImport::number).toList();
    var cleared = store.numbersOfAll().stream().filter(number -> !number.equals(own)).toList();
    store.delete(
        cleared.stream()
            .filter(number -> !numbers.contains(number) && !needed.contains(number))
            .filter(number ->
                settled.filter(last -> number.compareTo(last) < 0).isPresent()
                    || !leadsUpTo(number))
            .toList());
    store.deleteFiles(
        cleared.stream()
            .filter(number -> numbers.contains(number) && !needed.contains(number))
            .filter(number -> settled.filter(last -> number.compareTo(last) < 0).isPresent())
            .toList());
  }

  /// @return the last settled import; empty where all can be taken back
  private Optional<String> settle() {
    int settled = Keeping.settled(imports);
    var said = store.settled();
    if (settled == 0) {
      return said;
    }
    var last = imports.get(settled - 1).number();
    if (said.filter(before -> before.compareTo(last) >= 0).isPresent()) {
      return said;
    }
    store.saySettled(last);
    return Optional.of(last);
  }

  /// Whatever came after a version stands on none of the earlier files but those on which it
  /// stands.
  private Set<String> standsOn(String number) {
    return new OpenedEachTime()
        .readItself(store.file(number), engine -> Layers.standsOn(engine, number));
  }

  private boolean leadsUpTo(String number) {
    if (store.numbers().contains(number)) {
      try {
        var before = new OpenedEachTime().readItself(store.file(number), StoredImports::list);
        return before.size() <= imports.size() && imports.subList(0, before.size()).equals(before);
      } catch (Problems unreadable) {
        return true;
      }
    }
    return false;
  }
}
