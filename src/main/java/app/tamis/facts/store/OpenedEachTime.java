package app.tamis.facts.store;

import app.tamis.facts.engine.Engine;
import app.tamis.facts.files.Scratch;
import java.nio.file.Path;
import java.util.function.Function;

/// For who reads once.
public final class OpenedEachTime implements StoreAccess {

  @Override
  public <T> T readAsItIs(Path file, Function<Engine, T> reader) {
    try (var scratch = Scratch.make();
        var engine = Engine.readingFile(file, scratch.folder())) {
      return reader.apply(engine);
    } catch (Engine.EngineFailure damaged) {
      throw FactsStore.damaged(file);
    }
  }
}
