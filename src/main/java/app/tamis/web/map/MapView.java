package app.tamis.web.map;

import app.tamis.web.page.TableView;

/// The map in words.
///
/// @param unplaced who isn't on it, and why; empty where everybody is
/// @param chart the data that it is drawn from
public record MapView(
    String heading, String subtitle, String unplaced, String chart, TableView table, String csv) {}
