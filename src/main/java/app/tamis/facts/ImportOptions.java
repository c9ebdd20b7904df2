package app.tamis.facts;

/// How an import treats what it can't take as it is.
///
/// @param skipBadRows take the good rows and report the rest, instead of taking nothing
/// @param createClients make a client of each name that no client bears
public record ImportOptions(boolean skipBadRows, boolean createClients, Precedence precedence) {

  public static final ImportOptions STRICT = new ImportOptions(false, false, Precedence.NOTHING);

  /// With what can't be taken left out.
  public static final ImportOptions SKIPPING = new ImportOptions(true, false, Precedence.NOTHING);

  public ImportOptions with(Precedence said) {
    return new ImportOptions(skipBadRows, createClients, said);
  }
}
