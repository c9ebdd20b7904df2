package app.tamis.web.merging;

import java.util.List;
import java.util.Optional;

/// Which clients are taken for this one, and what would come of one more.
///
/// @param path of this page
/// @param now the grade that is published, and the computed one
/// @param others that can be chosen, by name
/// @param fault what is wrong with the choice; empty for nothing
/// @param said what was done
public record MergingView(
    String path,
    String clientPath,
    String title,
    String now,
    List<Taken> taken,
    List<Other> others,
    String fault,
    Optional<Preview> preview,
    Optional<String> said) {

  /// @param name of the other, as it is told from others of the same name
  /// @param told since when, and by whom
  public record Taken(int number, String name, String told) {}

  public record Other(int number, String name, boolean chosen) {}

  /// @param figures of each, then of both together
  /// @param decided what was decided on each
  public record Preview(
      int other,
      String title,
      List<Row> figures,
      List<String> decided,
      String text,
      String button) {

    public Preview {
      figures = List.copyOf(figures);
      decided = List.copyOf(decided);
    }
  }

  /// @param together whether it is of both
  public record Row(String name, String revenue, String hours, String grade, boolean together) {}
}
