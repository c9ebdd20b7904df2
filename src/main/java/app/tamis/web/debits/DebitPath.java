package app.tamis.web.debits;

import app.tamis.web.page.ClientPath;
import java.util.UUID;

/// Where debits and mandates are.
final class DebitPath {

  static final String ALL = "/debits";
  static final String OUT = ALL + "/out";
  static final String IN = ALL + "/in";

  /// Where a client signs.
  static final String SIGN = "/mandate/";

  private DebitPath() {}

  /// @param client its number in the register
  static String mandate(int client) {
    return ClientPath.of(client) + "/mandate";
  }

  static String report(UUID id) {
    return IN + "/" + id;
  }
}
