package app.tamis.web.clients;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/// The page of one client.
///
/// @param decisions where they are made
/// @param grade in lower case, or `none`: names the colour
/// @param letter as it is shown, with a question mark where it is a first guess
/// @param standing firm, or between what the truth lies
/// @param held why another grade is shown than is computed; empty where it isn't
/// @param evidence on how much the grade stands
/// @param imprint whose page this is, for paper
/// @param scores of the two axes, in a sentence each
/// @param toTarget what would bring it to the rate that the firm wants; empty where it is there
/// @param lifts what would lift it
/// @param sinceTitle since when is compared; empty where the client wasn't there
/// @param sections that other pages add
/// @param previous the client before in the board's order
public record ClientView(
    String decisions,
    String name,
    String grade,
    String letter,
    String standing,
    String held,
    String evidence,
    String imprint,
    List<String> scores,
    List<String> notices,
    List<Reason> drags,
    List<Reason> best,
    List<String> unknown,
    String toTarget,
    Lifts lifts,
    String sinceTitle,
    List<Reason> since,
    String rulesChanged,
    List<MeasureRow> measures,
    List<MonthEnd> monthEnds,
    List<Month> months,
    List<Agreement> agreements,
    List<Link> records,
    List<Content> sections,
    Optional<Link> previous,
    Optional<Link> next) {

  public record Link(String label, String to) {}

  /// @param records those behind it
  public record Reason(String text, List<Link> records) {}

  /// What would lift a client.
  ///
  /// @param none what to do where nothing reaches a better grade; else empty
  public record Lifts(List<Lift> best, String none) {

    public boolean areThere() {
      return !best.isEmpty() || !none.isEmpty();
    }
  }

  /// @param text what to do, what it changes, and the grade that it makes
  /// @param documents what goes with it; else empty
  public record Lift(String text, String documents) {}

  /// @param now of the window
  /// @param before a year ago
  /// @param path of the sparkline; empty where there is too little for one
  /// @param told what the sparkline shows
  public record MeasureRow(
      String label, String now, String before, String path, String told, List<Link> records) {}

  /// @param letter a dash where not graded; empty where not in the portfolio yet
  public record MonthEnd(String month, String grade, String letter) {

    static final MonthEnd NONE = new MonthEnd("", "none", "");
  }

  /// @param title the month, or since when
  /// @param figures empty where it isn't over
  public record Month(String title, MonthEnd end, String figures, List<Event> events) {}

  public record Event(String on, String text) {}

  public record Agreement(String title, String period, List<Clause> clauses) {}

  public record Clause(String label, String value) {}
}
