package app.tamis.facts.store;

import app.tamis.facts.engine.Engine;

/// A folder that is read beside no store.
public final class NoStore {

  private NoStore() {}

  /// Has an engine find a store in which there is nothing.
  public static void in(Engine engine) {
    Layers.none(engine);
  }

  /// Lets the rollup work on what has just been read: sizes and costs hold for all time.
  public static void lookAtIncoming(Engine engine) {
    engine.executeResource("store/sizes_for_all_time.sql");
    engine.execute("SET search_path = 'store.incoming'");
  }
}
