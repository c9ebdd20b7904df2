package app.tamis.fuzz;

/// An export that nobody has seen before, through the whole intake: what it is, how it may be read,
/// and what would come of the import by what was proposed.
public final class StrangerFuzz {

  private StrangerFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    Trying.once(folder -> LookedThrough.tried(folder, "export.csv", input));
  }
}
