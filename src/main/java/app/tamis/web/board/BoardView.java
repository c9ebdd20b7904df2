package app.tamis.web.board;

import java.util.List;
import java.util.Optional;

/// The board in words: what matters in a sentence, two bars, one thing to do, and a column a grade.
///
/// @param subtitle how many clients, as of when, and how sure
/// @param imprint whose board this is, for paper
/// @param notes which defaults and assumed costs stand behind the figures
public record BoardView(
    Emphasis headline,
    String subtitle,
    String imprint,
    List<Bar> bars,
    Optional<Action> action,
    List<Column> columns,
    List<String> notes) {

  /// A bar that grades share.
  ///
  /// @param label such as "Revenue"
  public record Bar(String label, List<Segment> segments) {}

  /// @param grade in lower case, or `none`: names the colour
  /// @param from where it begins, in thousandths of the bar
  /// @param width in thousandths
  /// @param text such as "D 25 %"; empty where there is no room for it
  /// @param words the same for who doesn't see it
  public record Segment(String grade, long from, long width, String text, String words) {

    public String fromPercent() {
      return percent(from);
    }

    public String widthPercent() {
      return percent(width);
    }

    private static String percent(long thousandths) {
      return thousandths / 10 + "." + thousandths % 10 + "%";
    }
  }

  /// @param because what weighs on the client, and how it could be lifted
  public record Action(String clientId, String title, List<String> because, String button) {}

  /// The clients of a grade, worst first.
  ///
  /// @param letter as it is shown, such as "A"
  /// @param shares of revenue and time, such as "34 % · 21 %"
  /// @param empty what stands there where there is no client
  public record Column(
      String grade,
      String letter,
      String title,
      String shares,
      String sharesInWords,
      List<Card> clients,
      String empty) {}

  /// @param standing firm, or what the grade could also be, or where it came from
  public record Card(
      String clientId,
      String name,
      String standing,
      String figures,
      String why,
      Optional<String> next) {}
}
