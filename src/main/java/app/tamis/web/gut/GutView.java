package app.tamis.web.gut;

import app.tamis.web.page.TableView;
import java.util.List;

/// Feelings beside figures, in words.
///
/// @param apart those that disagree, the furthest apart first
/// @param agreeing how many agree
/// @param open whether the table of these is unfolded
public record GutView(
    String heading,
    String subtitle,
    String rule,
    List<Row> apart,
    String agreeing,
    boolean open,
    TableView table,
    String csv) {

  /// @param what the disagreement as a sentence
  public record Row(String what, List<Fact> facts) {}

  /// @param href the records or the page behind it
  public record Fact(String label, String value, String href) {}
}
