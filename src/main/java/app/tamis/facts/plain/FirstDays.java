package app.tamis.facts.plain;

import app.tamis.facts.engine.Columns;
import java.util.Arrays;

/// The first day of each client.
final class FirstDays {

  private int[] firsts = {};

  /// @param client by its number
  void see(int client, int day) {
    if (client >= firsts.length) {
      int known = firsts.length;
      firsts = Arrays.copyOf(firsts, 2 * client + 1);
      Arrays.fill(firsts, known, firsts.length, Integer.MAX_VALUE);
    }
    firsts[client] = Math.min(firsts[client], day);
  }

  /// Client and its first day, for each that has one.
  Columns rows() {
    var rows = new Columns(2);
    for (int client = 0; client < firsts.length; client++) {
      if (firsts[client] < Integer.MAX_VALUE) {
        rows.add(client, firsts[client]);
      }
    }
    return rows;
  }
}
