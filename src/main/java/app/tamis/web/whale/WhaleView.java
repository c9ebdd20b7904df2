package app.tamis.web.whale;

import app.tamis.web.page.TableView;
import java.util.List;

/// The whale curve in words.
///
/// @param tail who takes away from the peak, the least first; empty where nobody does
/// @param chart the data that it is drawn from
public record WhaleView(
    String heading, String subtitle, List<Tail> tail, String chart, TableView table, String csv) {

  public record Tail(String name, String contribution, String href) {}
}
