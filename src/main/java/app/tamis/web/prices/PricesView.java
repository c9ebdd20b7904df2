package app.tamis.web.prices;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// All campaigns, and where one is begun.
///
/// @param rules to choose from
/// @param indices likewise
/// @param clients whom one can be for
public record PricesView(
    List<Row> rows,
    List<Choice> rules,
    List<Choice> indices,
    List<Choice> clients,
    Form form,
    Optional<String> said) {

  public PricesView {
    rows = List.copyOf(rows);
    rules = List.copyOf(rules);
    indices = List.copyOf(indices);
    clients = List.copyOf(clients);
  }

  /// @param stands where it stands, in a sentence
  public record Row(String path, String name, String stands) {}

  public record Choice(String value, String label, String hint, boolean chosen) {}
}
