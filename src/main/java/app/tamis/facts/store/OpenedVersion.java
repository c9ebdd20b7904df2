package app.tamis.facts.store;

import app.tamis.facts.engine.Engine;
import app.tamis.facts.files.HandedOn;
import app.tamis.facts.rollup.Rollup;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A version of the facts, opened to be read: an engine that looks at the tables of `store`.
public final class OpenedVersion {

  private OpenedVersion() {}

  /// @param file of the version, beside which those are that it stands on
  /// @param spill where the engine may put what doesn't fit into memory
  public static Engine read(Path file, Path spill) {
    return open(
        spill,
        engine -> {
          Layers.of(engine, file);
          RolledUp.attach(engine, file);
        });
  }

  /// The same of nothing but settings and the list of imports, which its own file has.
  public static Engine readItself(Path file, Path spill) {
    return open(spill, engine -> Layers.attachItself(engine, file));
  }

  /// What an engine that looks at a version finds made of it already.
  public static Rollup.Known known(Engine engine) {
    return new Rollup.Known(
        Layers.sums(engine), Optional.of(Layers.MAIN).filter(_ -> RolledUp.isThere(engine)));
  }

  private static Engine open(Path spill, Consumer<Engine> attach) {
    return HandedOn.orClosed(
        Engine.inMemory(spill),
        Engine::close,
        engine -> {
          attach.accept(engine);
          engine.seeOnly(List.of());
          return engine;
        });
  }
}
