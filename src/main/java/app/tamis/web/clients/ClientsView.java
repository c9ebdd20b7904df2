package app.tamis.web.clients;

import app.tamis.web.page.TableView;
import java.util.List;

/// All clients in a table.
///
/// @param typed what was looked for in names
/// @param filtered whether any are left out
public record ClientsView(
    String typed, List<Choice> grades, boolean filtered, TableView table, String csv) {

  public record Choice(String value, String label, boolean chosen) {}
}
