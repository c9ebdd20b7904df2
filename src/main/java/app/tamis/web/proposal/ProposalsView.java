package app.tamis.web.proposal;

import java.util.List;

/// All proposals.
public record ProposalsView(List<Row> rows) {

  public ProposalsView {
    rows = List.copyOf(rows);
  }

  /// @param stands how far it has come
  public record Row(String path, String client, String stands) {}
}
