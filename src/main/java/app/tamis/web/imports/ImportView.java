package app.tamis.web.imports;

import app.tamis.web.page.YamlFault;
import java.util.List;
import java.util.Optional;

/// Where files are dropped, and what was imported before.
///
/// @param waiting files that were sent and not imported yet
/// @param bring what a grade needs, and where it is exported
/// @param past newest first
/// @param mappings saved ones, by name
public record ImportView(
    Optional<String> said,
    Optional<String> fault,
    List<Waiting> waiting,
    List<Bring> bring,
    List<Past> past,
    List<Saved> mappings) {

  public record Waiting(String id, String files) {}

  /// @param tools whose exports of this kind are known, in words
  public record Bring(String kind, String tools, List<Export> exports) {}

  /// @param where in its tool it is made
  /// @param tells what it can and can't tell
  public record Export(String name, String where, String tells) {}

  /// @param columns of the files that it reads
  /// @param about who saved it, and when
  /// @param faults where it is spoiled: then it feeds nothing
  public record Saved(
      String name,
      String path,
      String tables,
      String columns,
      String about,
      List<YamlFault> faults) {}

  /// @param number in the store
  /// @param by who imported it, in words
  public record Past(
      String number,
      String at,
      String source,
      String by,
      String added,
      String changed,
      String same,
      String skipped,
      boolean undoable) {}

  /// Whether any of them can't be undone any more.
  public boolean anySettled() {
    return past.stream().anyMatch(each -> !each.undoable());
  }
}
