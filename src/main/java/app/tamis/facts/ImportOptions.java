package app.tamis.facts;

/// How an import treats what it can't take as it is.
///
/// @param skipBadRows take the good rows and report the rest, instead of taking nothing
/// @param createClients make a client of each name that no client bears
public record ImportOptions(boolean skipBadRows, boolean createClients) {

  public static final ImportOptions STRICT = new ImportOptions(false, false);
}
