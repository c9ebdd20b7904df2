package app.tamis.web.agreements;

import java.util.List;
import java.util.Optional;

/// All agreements, those first about which something can be done.
public record AgreementsView(List<Row> rows, List<Whom> clients, Optional<String> said) {

  public AgreementsView {
    rows = List.copyOf(rows);
    clients = List.copyOf(clients);
  }

  /// @param stands where it stands, in a sentence
  public record Row(String path, String client, String clientPath, String kind, String stands) {}

  /// A client with whom one can be begun.
  public record Whom(int number, String name) {}
}
