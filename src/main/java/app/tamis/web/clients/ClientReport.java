package app.tamis.web.clients;

import java.util.List;

/// A client's grade and why it has it: on its page and in the document that is made of it.
///
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
public record ClientReport(
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
    List<MeasureRow> measures) {

  /// @param records those behind it
  public record Reason(String text, List<ClientView.Link> records) {}

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
      String label,
      String now,
      String before,
      String path,
      String told,
      List<ClientView.Link> records) {}
}
