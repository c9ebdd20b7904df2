package app.tamis.facts;

import app.tamis.facts.records.RecordsWithBook;
import app.tamis.facts.store.KeptOpen;
import app.tamis.facts.store.OpenedEachTime;
import app.tamis.facts.store.StoreAccess;

/// How facts in force are read: by a command, which opens them each time, or by a server, which
/// keeps them open.
public final class OpenFacts implements AutoCloseable {

  private final StoreAccess access;
  private final RecordsWithBook withBook;

  private OpenFacts(StoreAccess access) {
    this.access = access;
    this.withBook = new RecordsWithBook(access);
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

  RecordsWithBook withBook() {
    return withBook;
  }

  @Override
  public void close() {
    withBook.close();
    access.close();
  }
}
