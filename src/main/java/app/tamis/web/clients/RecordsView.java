package app.tamis.web.clients;

import app.tamis.web.page.TableView;
import java.util.List;

/// A page of records.
///
/// @param window from when to when
/// @param note what is to be known about this kind; empty for nothing
/// @param csv where all of it is had as a file
public record RecordsView(
    String client,
    String clientLink,
    String title,
    String window,
    String note,
    List<Filter> filters,
    TableView table,
    String empty,
    String csv) {

  public record Filter(String label, String to, boolean chosen) {}
}
