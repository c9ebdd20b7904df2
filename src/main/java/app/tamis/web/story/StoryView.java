package app.tamis.web.story;

import app.tamis.web.grades.GradeBars;
import app.tamis.web.page.TableView;
import java.util.List;
import java.util.Optional;

/// Where the firm stands in the method.
///
/// @param subtitle whose story it is, and of which day
/// @param lead what matters, in a sentence or two
/// @param then the bars of the first month end on record; empty where there is only one
/// @param now those of the last
/// @param change figures then and now
/// @param quarter what was done since it began
/// @param next what is to be done first
public record StoryView(
    String subtitle,
    List<String> lead,
    List<Step> steps,
    Optional<Side> then,
    Side now,
    Optional<TableView> change,
    String quarterTitle,
    List<String> quarter,
    List<Next> next) {

  public StoryView {
    lead = List.copyOf(lead);
    steps = List.copyOf(steps);
    quarter = List.copyOf(quarter);
    next = List.copyOf(next);
  }

  /// @param title such as "Raise prices"
  /// @param act where to go on
  public record Step(String title, String text, List<String> said, String path, String act) {

    public Step {
      said = List.copyOf(said);
    }
  }

  /// @param title such as "31 December 2025"
  public record Side(String title, GradeBars bars) {}

  public record Next(String what, String path, String act) {}
}
