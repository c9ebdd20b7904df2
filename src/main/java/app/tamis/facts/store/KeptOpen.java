package app.tamis.facts.store;

import app.tamis.facts.engine.Engine;
import app.tamis.facts.files.HandedOn;
import app.tamis.facts.files.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Function;

/// For who reads again and again: the last file that was asked for stays open, since to open one
/// takes longer than most questions do. Another that is asked for takes its place; it is closed
/// once nobody reads it any more.
public final class KeptOpen implements StoreAccess {

  private Optional<Opened> opened = Optional.empty();

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
    if (opened.filter(open -> open.identity.equals(wanted)).isEmpty()) {
      opened.ifPresent(this::putAway);
      opened = Optional.of(Opened.open(wanted));
    }
    var lent = opened.get();
    lent.readers++;
    return lent;
  }

  private synchronized void giveBack(Opened lent) {
    lent.readers--;
    lent.closeIfDone();
  }

  private synchronized void putAway(Opened open) {
    opened = opened.filter(kept -> kept != open);
    open.isPutAway = true;
    open.closeIfDone();
  }

  @Override
  public synchronized void close() {
    opened.ifPresent(this::putAway);
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
