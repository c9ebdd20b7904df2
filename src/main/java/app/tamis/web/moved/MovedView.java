package app.tamis.web.moved;

import java.util.List;

/// What moved, in words.
///
/// @param causes those with any client
public record MovedView(String title, List<Cause> causes, String steady) {

  public record Cause(String title, List<Row> clients) {}

  /// @param was, is letters, or a dash
  /// @param why what changed most, and what a held grade waits for
  public record Row(
      String path, String name, Letter was, Letter is, Letter computed, List<String> why) {}

  /// @param colour such as `a`, or `none`
  public record Letter(String text, String colour) {}
}
