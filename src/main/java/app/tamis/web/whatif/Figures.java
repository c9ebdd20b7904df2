package app.tamis.web.whatif;

import app.tamis.web.page.Picture;
import app.tamis.web.page.TableView;
import java.util.List;
import java.util.Optional;

/// What a question comes to.
///
/// @param faults why nothing can be said
/// @param acts what is done to whom
/// @param words the result, what matters first
/// @param ahead the same month by month
public record Figures(
    List<String> faults,
    List<String> leftOut,
    List<String> acts,
    List<String> words,
    Optional<TableView> profit,
    Optional<TableView> sides,
    Optional<TableView> clients,
    Optional<Ahead> ahead,
    String unknown) {

  static final Figures NONE =
      new Figures(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "");

  public Figures {
    faults = List.copyOf(faults);
    leftOut = List.copyOf(leftOut);
    acts = List.copyOf(acts);
    words = List.copyOf(words);
  }

  static Figures faulty(List<String> faults) {
    return new Figures(
        faults,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  public boolean isNothing() {
    return faults.isEmpty() && words.isEmpty();
  }

  /// The months to come.
  ///
  /// @param leavers who leaves when
  public record Ahead(
      List<String> words,
      List<String> leavers,
      Picture cumulative,
      Picture monthly,
      TableView table) {

    public Ahead {
      words = List.copyOf(words);
      leavers = List.copyOf(leavers);
    }
  }
}
