package app.tamis.web;

import java.util.List;
import java.util.Optional;

/// The page of one client.
///
/// @param grade in lower case, or `none`: names the colour
/// @param letter as it is shown
/// @param standing firm, or between what the truth lies
/// @param evidence on how much the grade stands
/// @param scores of the two axes, in a sentence each
/// @param sinceTitle since when is compared; empty where the client wasn't there
/// @param previous the client before in the board's order
public record ClientView(
    String id,
    String name,
    String grade,
    String letter,
    String standing,
    String evidence,
    List<String> scores,
    List<String> notices,
    List<Reason> drags,
    List<Reason> best,
    List<String> unknown,
    List<String> roads,
    String sinceTitle,
    List<Reason> since,
    String rulesChanged,
    List<MeasureRow> measures,
    List<MonthEnd> monthEnds,
    List<Agreement> agreements,
    List<Link> records,
    Optional<Link> previous,
    Optional<Link> next) {

  public record Link(String label, String to) {}

  /// @param records those behind it
  public record Reason(String text, List<Link> records) {}

  /// @param now of the window
  /// @param before a year ago
  /// @param path of the sparkline; empty where there is too little for one
  /// @param told what the sparkline shows
  public record MeasureRow(
      String label, String now, String before, String path, String told, List<Link> records) {}

  /// @param letter a dash where not graded; empty where not in the portfolio yet
  public record MonthEnd(String month, String grade, String letter) {}

  public record Agreement(String title, String period, List<Clause> clauses) {}

  public record Clause(String label, String value) {}
}
