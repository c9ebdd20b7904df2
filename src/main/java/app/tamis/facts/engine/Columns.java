package app.tamis.facts.engine;

import java.util.Arrays;

/// Rows of whole numbers, kept column by column until they go into a table.
public final class Columns {

  private final long[][] columns;
  private int size;

  public Columns(int width) {
    columns = new long[width][1 << 10];
  }

  public void add(long... row) {
    if (size == columns[0].length) {
      for (int i = 0; i < columns.length; i++) {
        columns[i] = Arrays.copyOf(columns[i], 2 * size);
      }
    }
    for (int i = 0; i < columns.length; i++) {
      columns[i][size] = row[i];
    }
    size++;
  }

  int width() {
    return columns.length;
  }

  int size() {
    return size;
  }

  long[] part(int column, int from, int to) {
    return Arrays.copyOfRange(columns[column], from, to);
  }
}
