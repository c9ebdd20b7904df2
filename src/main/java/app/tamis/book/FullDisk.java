package app.tamis.book;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Whether something failed because the disk has no room left.
public final class FullDisk {

  /// As Linux and macOS, quotas, and Windows say it.
  private static final List<String> SAYINGS =
      List.of(
          "No space left on device",
          "Disk quota exceeded",
          "There is not enough space on the disk");

  /// PostgreSQL's `disk_full`.
  private static final String SQL_STATE = "53100";

  /// Of faults that hold one another in a circle no more is looked at.
  private static final int DEEPEST = 30;

  private FullDisk() {}

  /// Whether that is at the bottom of a fault.
  public static boolean isBehind(Throwable fault) {
    return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(FullDisk::saysSo);
  }

  private static boolean saysSo(Throwable fault) {
    var message = String.valueOf(fault.getMessage());
    return (fault instanceof SQLException sql && SQL_STATE.equals(sql.getSQLState()))
        || SAYINGS.stream().anyMatch(message::contains);
  }
}
