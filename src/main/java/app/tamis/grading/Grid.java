package app.tamis.grading;

import java.util.List;

/// What the letters of both axes make together.
///
/// @param rows one per financial letter from A to D, in each one grade per relationship letter
public record Grid(List<List<Letter>> rows) {

  public Grid {
    rows = rows.stream().map(List::copyOf).toList();
  }

  @SuppressWarnings("EnumOrdinal") // rows and columns stand in the order of letters
  public Letter grade(Letter financial, Letter relationship) {
    return rows.get(financial.ordinal()).get(relationship.ordinal());
  }
}
