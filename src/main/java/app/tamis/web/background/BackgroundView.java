package app.tamis.web.background;

import java.util.List;
import java.util.Optional;

/// The page of work in the background.
///
/// @param now what it is at; empty where nothing runs or waits
/// @param events where news come from
public record BackgroundView(
    Optional<String> said,
    Optional<String> now,
    String events,
    List<Row> failed,
    List<Row> open,
    List<Row> over) {

  /// @param state in words
  /// @param when in words
  /// @param text why it failed and what to do, or how far it is
  public record Row(long id, String what, String state, String when, String text) {}
}
