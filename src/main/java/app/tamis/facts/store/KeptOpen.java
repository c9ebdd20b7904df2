package app.tamis.facts.store;

import static java.util.Objects.requireNonNull;

import app.tamis.facts.engine.Engine;
import app.tamis.facts.files.HandedOn;
import app.tamis.facts.files.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// For who reads again and again: the last file that was asked for of each folder stays open, since
/// to open one takes longer than most questions do. Another of the folder takes its place, and too
/// many folders that of the one that nobody has asked for the longest; a file is closed once nobody
/// reads it any more.
public final class KeptOpen implements StoreAccess {

  static final int MOST_FOLDERS = 8;

  private final Map<Path, Opened> opened = new LinkedHashMap<>(16, 0.75f, true);

  /// What tells a file from another that took its place, and from itself before it was rolled up.
  private record Identity(Path file, FileTime changed, long bytes, Optional<FileTime> rolledUp) {

    static Identity of(Path file) {
      try {
        var known = Files.readAttributes(file, BasicFileAttributes.class);
        return new Identity(file, known.lastModifiedTime(), known.size(), rolledUp(file));
      } catch (IOException unreadable) {
        throw FactsStore.damaged(file);
      }
    }

    Path folder() {
      return requireNonNull(file.getParent());
    }

    private static Optional<FileTime> rolledUp(Path file) {
      try {
        return Optional.of(Files.getLastModifiedTime(FactsStore.rolledUp(file)));
      } catch (IOException notYet) {
        return Optional.empty();
      }
    }
  }

  @Override
  public <T> T readAsItIs(Path file, Function<Engine, T> reader) {
    var lent = lend(Identity.of(file));
    try (var engine = lent.engine.another()) {
      return reader.apply(engine);
    } catch (Engine.EngineFailure damaged) {
      putAway(lent);
      throw FactsStore.damaged(file);
    } finally {
      giveBack(lent);
    }
  }

  private synchronized Opened lend(Identity wanted) {
    var known = opened.get(wanted.folder());
    if (known != null && !known.identity.equals(wanted)) {
      putAway(known);
      known = null;
    }
    var lent = known == null ? Opened.open(wanted) : known;
    lent.readers++;
    opened.put(wanted.folder(), lent);
    if (opened.size() > MOST_FOLDERS) {
      putAway(opened.values().iterator().next());
    }
    return lent;
  }

  private synchronized void giveBack(Opened lent) {
    lent.readers--;
    lent.closeIfDone();
  }

  private synchronized void putAway(Opened open) {
    opened.remove(open.identity.folder(), open);
    open.isPutAway = true;
    open.closeIfDone();
  }

  @Override
  public synchronized void close() {
    List.copyOf(opened.values()).forEach(this::putAway);
  }

  private static final class Opened {

    private final Identity identity;
    private final Scratch scratch;
    private final Engine engine;
    private int readers;
    private boolean isPutAway;

    private Opened(Identity identity, Scratch scratch, Engine engine) {
      this.identity = identity;
      this.scratch = scratch;
      this.engine = engine;
    }

    static Opened open(Identity identity) {
      try {
        return HandedOn.orClosed(
            Scratch.make(),
            Scratch::close,
            scratch -> {
              var engine = OpenedVersion.read(identity.file(), scratch.folder());
              engine.staysOpen();
              return new Opened(identity, scratch, engine);
            });
      } catch (Engine.EngineFailure damaged) {
        throw FactsStore.damaged(identity.file());
      }
    }

    void closeIfDone() {
      if (isPutAway && readers == 0) {
        engine.close();
        scratch.close();
      }
    }
  }
}
