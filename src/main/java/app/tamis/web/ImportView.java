package app.tamis.web;

import java.util.List;
import java.util.Optional;

/// Where files are dropped, and what was imported before.
///
/// @param waiting files that were sent and not imported yet
/// @param past newest first
public record ImportView(
    Optional<String> said, Optional<String> fault, List<Waiting> waiting, List<Past> past) {

  public record Waiting(String id, String files) {}

  /// @param number in the store
  public record Past(
      String number,
      String at,
      String source,
      String added,
      String changed,
      String same,
      String skipped) {}
}
