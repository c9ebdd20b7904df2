package app.tamis.web.agreements;

import java.util.List;

/// What was agreed with a client here, and where one goes on.
public record AgreementsSectionView(List<Row> rows, List<Way> ways) {

  public AgreementsSectionView {
    rows = List.copyOf(rows);
    ways = List.copyOf(ways);
  }

  /// @param stands where it stands, in a sentence
  public record Row(String path, String kind, String stands) {}

  public record Way(String path, String label) {}
}
