package app.tamis.facts.store;

import app.tamis.facts.engine.Engine;
import app.tamis.facts.files.Scratch;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;

/// For who reads once.
public final class OpenedEachTime implements StoreAccess {

  @Override
  public <T> T readAsItIs(Path file, Function<Engine, T> reader) {
    return read(file, OpenedVersion::read, reader);
  }

  @Override
  public <T> T readItself(Path file, Function<Engine, T> reader) {
    return read(file, OpenedVersion::readItself, reader);
  }

  private static <T> T read(
      Path file, BiFunction<Path, Path, Engine> open, Function<Engine, T> reader) {
    try (var scratch = Scratch.make();
        var engine = open.apply(file, scratch.folder())) {
      return reader.apply(engine);
    } catch (Engine.EngineFailure damaged) {
      throw FactsStore.damaged(file);
    }
  }
}
