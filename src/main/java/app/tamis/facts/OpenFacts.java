package app.tamis.facts;

import app.tamis.facts.store.KeptOpen;
import app.tamis.facts.store.OpenedEachTime;
import app.tamis.facts.store.StoreAccess;

/// How facts in force are read: by a command, which opens them each time, or by a server, which
/// keeps them open.
public final class OpenFacts implements AutoCloseable {

  private final StoreAccess access;

  private OpenFacts(StoreAccess access) {
    this.access = access;
  }

  public static OpenFacts eachTime() {
    return new OpenFacts(new OpenedEachTime());
  }

  public static OpenFacts kept() {
    return new OpenFacts(new KeptOpen());
  }

  StoreAccess access() {
    return access;
  }

  @Override
  public void close() {
    access.close();
  }
}
