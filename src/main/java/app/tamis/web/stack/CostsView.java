package app.tamis.web.stack;

import java.util.List;

/// What suppliers cost for clients.
///
/// @param lead all of it in a sentence; empty where nothing is known
public record CostsView(String lead, List<Row> rows, List<Supplier> suppliers) {

  public CostsView {
    rows = List.copyOf(rows);
    suppliers = List.copyOf(suppliers);
  }

  /// @param pays what the client pays a month
  /// @param items what it is made of, in a sentence
  public record Row(String client, String path, String costs, String pays, String items) {}

  public record Supplier(String name, String costs, int clients) {}
}
