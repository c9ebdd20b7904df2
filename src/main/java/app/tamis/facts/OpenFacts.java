package app.tamis.facts;

import app.tamis.facts.records.RecordsOfSeveral;
import app.tamis.facts.store.KeptOpen;
import app.tamis.facts.store.OpenedEachTime;
import app.tamis.facts.store.StoreAccess;

/// How facts in force are read: by a command, which opens them each time, or by a server, which
/// keeps them open.
public final class OpenFacts implements AutoCloseable {

  private final StoreAccess access;
  private final RecordsOfSeveral several;

  private OpenFacts(StoreAccess access) {
    this.access = access;
    this.several = new RecordsOfSeveral(access);
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

  RecordsOfSeveral several() {
    return several;
  }

  @Override
  public void close() {
    several.close();
    access.close();
  }
}
