package app.tamis.web.map;

import app.tamis.web.page.TableView;
import java.util.List;

/// The map in words.
///
/// @param unplaced who isn't on it, and why nobody is graded where nobody is
/// @param chart the data that it is drawn from
public record MapView(
    String heading,
    String subtitle,
    List<String> unplaced,
    String chart,
    TableView table,
    String csv) {}
