package app.tamis.facts.store;

import app.tamis.basics.Problems;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.files.Scratch;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// Reads the facts that are in force in a store.
public final class StoreReader {

  private StoreReader() {}

  /// Reads what is in force, in the form of this version.
  ///
  /// @throws Problems where nothing was imported yet, the file is damaged, or an earlier version
  ///   made it and it can't be rewritten
  public static <T> T read(Path data, Function<Engine, T> reader) {
    var file = inForce(data);
    return readAsItIs(
            file,
            engine ->
                FactSchema.isCurrent(engine)
                    ? Optional.of(reader.apply(engine))
                    : Optional.<T>empty())
        .orElseGet(() -> {
          Takeover.of(new FactsStore(data), file);
          return readAsItIs(file, reader);
        });
  }

  /// Reads a file in whatever form it has.
  public static <T> T readAsItIs(Path file, Function<Engine, T> reader) {
    try (var scratch = Scratch.make();
        var engine = Engine.readingFile(file, scratch.folder())) {
      return reader.apply(engine);
    } catch (Engine.EngineFailure damaged) {
      throw FactsStore.damaged(file);
    }
  }

  /// @throws Problems where nothing was imported yet
  public static Path inForce(Path data) {
    return new FactsStore(data)
        .current()
        .orElseThrow(() -> Problems.of("store.empty", data.toString()));
  }
}
