package app.tamis.book;

import java.nio.file.Path;
import java.util.UUID;

/// A portfolio of a book.
///
/// @param number by which folders, links and people know it: 1 is that which each book has
/// @param name as people call it; empty where its settings say it
public record BookPortfolio(int number, UUID id, String name) {

  /// That which a book has from the beginning.
  public static final int FIRST = 1;

  public static final int LONGEST_NAME = 100;

  /// In a data folder, where those of all others lie.
  public static final String FOLDER = "portfolios";

  /// Where its files lie: those of the first where they did before there were others.
  public Path below(Path data) {
    return isFirst() ? data : data.resolve(FOLDER).resolve(String.valueOf(number));
  }

  public boolean isFirst() {
    return number == FIRST;
  }
}
