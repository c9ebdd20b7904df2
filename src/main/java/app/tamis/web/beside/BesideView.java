package app.tamis.web.beside;

import java.util.List;
import java.util.Optional;

/// How the firm stands beside others, in words.
///
/// @param faults of a file that wasn't taken
/// @param stand empty before the first import
public record BesideView(
    Optional<String> said, List<String> faults, Optional<Stand> stand, File file) {

  public BesideView {
    faults = List.copyOf(faults);
  }

  /// @param given by whom and when
  /// @param back what leads to the one before; empty where there is none
  public record File(String given, String back) {}

  /// @param whom beside whom
  /// @param lead what lies furthest behind; empty where no figure can be compared
  /// @param notes what must be known before any figure is read
  /// @param figures none where there is nobody to be put beside
  public record Stand(String whom, String lead, List<String> notes, List<Figure> figures) {

    public Stand {
      notes = List.copyOf(notes);
      figures = List.copyOf(figures);
    }
  }

  /// @param id of its heading
  /// @param means what it is a figure of
  /// @param own a dash where it isn't known
  /// @param said where it lies, or why that can't be said
  /// @param settles a way to what isn't known; empty where it is
  /// @param marks none where there are none to be put beside
  /// @param work the page where it is worked on
  public record Figure(
      String id,
      String title,
      String means,
      String own,
      String said,
      Optional<Way> settles,
      List<Mark> marks,
      Optional<Scale> scale,
      Way work) {

    public Figure {
      marks = List.copyOf(marks);
    }
  }

  public record Way(String path, String text) {}

  /// @param label such as "Half are better than"
  public record Mark(String label, String value) {}
}
