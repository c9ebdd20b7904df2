package app.tamis.facts.store;

import app.tamis.facts.files.Packed;
import app.tamis.facts.files.Private;
import app.tamis.facts.reading.OpenedFolder;
import app.tamis.portfolio.SettingsText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.GZIPOutputStream;

/// A new facts file being made. Until [#finish] nobody sees it.
///
/// @param number of the file to be
/// @param made what had to be made to hold the lock, from the inside out
public record Writing(FactsStore store, FileChannel lock, String number, List<Path> made)
    implements AutoCloseable {

  private static final String SETTINGS = "settings.yaml";

  /// On top of what is in force, if anything is.
  ///
  /// @throws Problems where that is lost
  public Draft draft() {
    return draftOn(store.currentSound());
  }

  /// On top of a certain version.
  ///
  /// @throws Problems where that is lost
  public Draft draftOn(Path file) {
    return draftOn(Optional.of(FactsStore.thatIsThere(file)));
  }

  private Draft draftOn(Optional<Path> file) {
    return Draft.on(
        file, number, path(FactsStore.DRAFT), Optional.of(path(FactsStore.DRAFT_ROLLED_UP)));
  }

  /// Keeps the originals, then puts the new file in force.
  ///
  /// @param settings of the book, which stand in the file
  /// @param billsIn the version whose file has what the rollup made of bills
  /// @param agreed run once nothing else can fail but the disk
  /// @throws Problems where a file changed since it was read
  public void finish(
      OpenedFolder source, Optional<SettingsText> settings, String billsIn, Runnable agreed) {
    try {
      keep(source.originals());
      source.throwIfChanged();
      finish(settings, billsIn, agreed);
    } catch (IOException e) {
      throw store.unwritable(e);
    }
  }

  /// The same where nothing came in.
  public void finish(SettingsText settings, String billsIn) {
    try {
      finish(Optional.of(settings), billsIn, () -> {});
    } catch (IOException e) {
      throw store.unwritable(e);
    }
  }

  private void finish(Optional<SettingsText> settings, String billsIn, Runnable agreed)
      throws IOException {
    if (settings.isPresent()) {
      keep(settings.get());
    }
    Private.keep(store.folder());
    var file = store.file(number);
    FactsStore.flush(path(FactsStore.DRAFT));
    FactsStore.flush(path(FactsStore.DRAFT_ROLLED_UP));
    agreed.run();
    Files.move(
        path(FactsStore.DRAFT_ROLLED_UP),
        FactsStore.rolledUp(file),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    Files.move(path(FactsStore.DRAFT), file, StandardCopyOption.ATOMIC_MOVE);
    var needed = new HashSet<>(List.of(number, billsIn));
    store.currentNumber().ifPresent(needed::add);
    store.putInForce(Optional.of(number));
    store.forgetRolledUp(needed);
  }

  /// So that a person can read them, also where the facts file is damaged.
  private void keep(SettingsText settings) throws IOException {
    var kept = store.folder().resolve(number).resolve(SETTINGS);
    Files.createDirectories(kept.getParent());
    Files.writeString(kept, settings.yaml());
  }

  private void keep(SortedMap<String, Path> originals) throws IOException {
    var folder = store.folder().resolve(number);
    for (var original : originals.entrySet()) {
      boolean packed = Packed.is(original.getValue());
      var kept = folder.resolve(original.getKey() + (packed ? "" : Packed.ENDING));
      Files.createDirectories(kept.getParent());
      try (var in = Files.newInputStream(original.getValue());
          var file = Files.newOutputStream(kept);
          var out = packed ? file : new QuickGzip(file)) {
        in.transferTo(out);
      }
    }
  }

  private Path path(String name) {
    return store.folder().resolve(name);
  }

  /// Lets others write again. A draft that isn't finished is gone, and where nothing is in force
  /// there is nothing left that wasn't there.
  @Override
  public void close() {
    try (lock) {
      store.clearLeftovers();
      if (Files.notExists(store.folder().resolve(FactsStore.CURRENT))) {
        removeWhatWasMade();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void removeWhatWasMade() throws IOException {
    try {
      for (var path : made) {
        Files.deleteIfExists(path);
      }
    } catch (DirectoryNotEmptyException notOursAlone) {
      // Somebody put something there meanwhile: it stays.
    }
  }

  /// A third of the processor time of the usual level, for a third more on the disk.
  private static final class QuickGzip extends GZIPOutputStream {

    private static final int LEVEL = 2;

    QuickGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(LEVEL);
    }
  }
}
