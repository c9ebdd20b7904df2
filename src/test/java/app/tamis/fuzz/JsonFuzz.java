package app.tamis.fuzz;

/// Records in JSON.
public final class JsonFuzz {

  private JsonFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    Trying.once(folder -> Tables.written(folder, "export.json", input));
  }
}
