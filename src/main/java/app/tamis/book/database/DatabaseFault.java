package app.tamis.book.database;

import app.tamis.basics.Problems;
import java.sql.SQLException;

/// What a database's refusal means, in a sentence.
public final class DatabaseFault {

  private static final String UNREACHABLE = "08";
  private static final String LOGIN = "28";
  private static final String NO_SUCH_DATABASE = "3D000";
  private static final String NOT_ALLOWED = "42501";

  private DatabaseFault() {}

  public static Problems of(DatabaseAddress address, SQLException fault) {
    var state = String.valueOf(fault.getSQLState());
    if (state.startsWith(UNREACHABLE)) {
      return Problems.of("book.unreachable", address.shown(), said(fault));
    }
    if (isRefusedLogin(fault)) {
      return Problems.of("book.login", address.shown(), address.owner(), said(fault));
    }
    return state.equals(NO_SUCH_DATABASE)
        ? Problems.of("book.no-database", address.shown(), address.owner())
        : Problems.of("book.unusable", address.shown(), said(fault));
  }

  public static boolean isRefusedLogin(SQLException fault) {
    return String.valueOf(fault.getSQLState()).startsWith(LOGIN);
  }

  static boolean isNotAllowed(SQLException fault) {
    return NOT_ALLOWED.equals(fault.getSQLState());
  }

  /// Whether rows were at fault, and not the server: their values, or that they don't fit together.
  public static boolean isOfData(SQLException fault) {
    var state = String.valueOf(fault.getSQLState());
    return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
  }

  public static String said(SQLException fault) {
    return String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
  }
}
