package app.tamis.facts.records;

import app.tamis.facts.engine.Engine;
import app.tamis.facts.store.StoreAccess;
import java.nio.file.Path;
import java.util.function.Function;

/// A store whose records are being read already.
record RowsOpen(Engine engine) implements StoreAccess {

  @Override
  public <T> T readRows(Path data, Function<Engine, T> reader) {
    return reader.apply(engine);
  }

  @Override
  public <T> T readAsItIs(Path file, Function<Engine, T> reader) {
    return reader.apply(engine);
  }
}
