package app.tamis.facts;

/// How an import treats what it can't take as it is.
///
/// @param skipBadRows take the good rows and report the rest, instead of taking nothing
/// @param createClients make a client of each name that no client bears
/// @param replaceKnown take records whose key an earlier import told of another client or day, in
///   the place of what it told
public record ImportOptions(boolean skipBadRows, boolean createClients, boolean replaceKnown) {

  public static final ImportOptions STRICT = new ImportOptions(false, false, false);

  /// With what can't be taken left out.
  public static final ImportOptions SKIPPING = new ImportOptions(true, false, false);

  public ImportOptions replacingKnown(boolean wanted) {
    return new ImportOptions(skipBadRows, createClients, wanted);
  }
}
