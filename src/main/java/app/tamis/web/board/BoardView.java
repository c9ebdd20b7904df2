package app.tamis.web.board;

import app.tamis.web.grades.GradeBars;
import java.util.List;
import java.util.Optional;

/// The board in words: what must be known of all grades, what matters in a sentence, two bars, what
/// to do first, and a column a grade.
///
/// @param notices what must be known before any grade is read
/// @param subtitle how many clients, as of when, and how sure
/// @param missing why nobody is graded, and what to bring; empty where anybody is
/// @param imprint whose board this is, for paper
/// @param prices what all bills together would have to rise by; empty where that isn't known, or
///   nothing is missing
/// @param notes which defaults and assumed costs stand behind the figures
public record BoardView(
    List<Notice> notices,
    Emphasis headline,
    String subtitle,
    List<String> missing,
    String imprint,
    GradeBars bars,
    Optional<String> prices,
    Optional<Action> action,
    List<Column> columns,
    List<String> notes) {

  /// @param settled whether somebody who decides settles it in the settings
  /// @param ofRates whether an hourly rate is what is lacking
  public record Notice(String text, boolean settled, boolean ofRates) {}

  /// @param because what weighs on the client, and how it could be lifted
  public record Action(String path, String title, List<String> because, String button) {}

  /// The clients of a grade, worst first.
  ///
  /// @param letter as it is shown, such as "A"
  /// @param shares of revenue and time; empty where there is no client
  /// @param empty what stands there where there is no client
  public record Column(
      String grade, String letter, String title, String shares, List<Card> clients, String empty) {}

  /// @param guess the letter with a question mark where it is a first guess; else empty
  /// @param standing firm, or what the grade could also be, or where it came from
  /// @param why what limits or caps the grade, else what costs most points; of an A what speaks for
  ///   it
  /// @param settles what would settle a first guess; else empty
  /// @param next what would bring it to the rate that the firm wants; empty for an A
  public record Card(
      String path,
      String name,
      String guess,
      String standing,
      String figures,
      List<String> why,
      String settles,
      String next) {}
}
