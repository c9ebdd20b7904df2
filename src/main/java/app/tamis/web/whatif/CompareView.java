package app.tamis.web.whatif;

import app.tamis.web.page.TableView;
import java.util.List;
import java.util.Optional;

/// Two or three scenarios side by side.
///
/// @param words of each, in the order in which they were kept
/// @param table of their figures; empty where fewer than two were picked
public record CompareView(List<Said> words, Optional<TableView> table) {

  public CompareView {
    words = List.copyOf(words);
  }

  /// @param then what it said when it was kept
  public record Said(String path, String name, List<String> said, String then) {

    public Said {
      said = List.copyOf(said);
    }
  }
}
