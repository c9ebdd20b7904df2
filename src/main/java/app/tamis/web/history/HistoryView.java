package app.tamis.web.history;

import app.tamis.web.grades.Mover;
import app.tamis.web.page.TableView;
import java.util.List;

/// The history in words.
///
/// @param from month ends to choose from, newest first
/// @param rules by which month ends are graded, to choose from
/// @param ruleChange what changed of the rules between the two month ends; empty where nothing did
/// @param cameAndLeft who isn't in the flow; empty where nobody is left out
/// @param months the month ends of the table of letters, as its heads
/// @param clients a letter a month, worst today first
public record HistoryView(
    String heading,
    List<Choice> from,
    List<Choice> to,
    List<Choice> rules,
    String ruleChange,
    String cameAndLeft,
    String flowChart,
    TableView flow,
    List<Mover> movers,
    String countsChart,
    TableView counts,
    List<Month> months,
    List<Client> clients,
    String csv) {

  public record Choice(String value, String label, boolean chosen) {}

  /// @param ruleChange that other rules grade from here on; else empty
  public record Month(String label, String title, String ruleChange) {}

  public record Client(String name, String href, List<Letter> letters) {}

  /// @param grade in lower case, `none`, or empty where the client wasn't there
  public record Letter(String grade, String text) {}
}
