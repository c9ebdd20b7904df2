package app.tamis.facts.store;

import app.tamis.basics.Problems;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.rollup.RowViews;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// How stores are read.
public interface StoreAccess extends AutoCloseable {

  /// Reads what is in force, rolled up by this version of Tamis.
  ///
  /// @throws Problems where nothing was imported yet, the file is damaged, or it isn't rolled up
  ///   and that can't be written
  default <T> T read(Path data, Function<Engine, T> reader) {
    var file = inForce(data);
    try {
      return read(data, file, reader);
    } catch (Problems lost) {
      // Undone and cleared away since it was found to be in force.
      if (Files.notExists(file) && !inForce(data).equals(file)) {
        return read(data, reader);
      }
      throw lost;
    }
  }

  private <T> T read(Path data, Path file, Function<Engine, T> reader) {
    return readAsItIs(
            file,
            engine ->
                RolledUp.isThere(engine) ? Optional.of(reader.apply(engine)) : Optional.<T>empty())
        .orElseGet(() -> {
          Takeover.of(new FactsStore(data), file);
          return readAsItIs(file, reader);
        });
  }

  /// Reads the records of what is in force, each with what it is.
  ///
  /// @throws Problems as [#read] does
  default <T> T readRows(Path data, Function<Engine, T> reader) {
    return read(
        data,
        engine -> {
          RowViews.ofStore(engine);
          return reader.apply(engine);
        });
  }

  /// Reads a file in whatever form it has.
  ///
  /// @throws Problems where it is damaged
  <T> T readAsItIs(Path file, Function<Engine, T> reader);

  /// The same of nothing but settings and the list of imports.
  default <T> T readItself(Path file, Function<Engine, T> reader) {
    return readAsItIs(file, reader);
  }

  @Override
  default void close() {}

  /// @throws Problems where nothing was imported yet
  static Path inForce(Path data) {
    return new FactsStore(data)
        .current()
        .orElseThrow(() -> Problems.of("store.empty", data.toString()));
  }
}
