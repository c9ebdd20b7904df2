package app.tamis.web.reviews;

import java.util.List;
import java.util.Optional;

/// All reviews with a client.
///
/// @param sign that they missed two in a row
/// @param trouble what they answered last; empty where they weren't asked
public record ClientReviewsView(
    String client,
    String clientPath,
    List<Row> rows,
    Optional<String> sign,
    Optional<String> trouble,
    PlanView plan,
    Optional<String> said) {

  public ClientReviewsView {
    rows = List.copyOf(rows);
  }

  /// @param stands in a sentence
  public record Row(String path, String stands) {}
}
