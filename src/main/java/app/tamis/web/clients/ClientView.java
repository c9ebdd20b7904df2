package app.tamis.web.clients;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/// The page of one client.
///
/// @param decisions where they are made
/// @param document where its report is given out
/// @param sections that other pages add
/// @param previous the client before in the board's order
public record ClientView(
    String decisions,
    String document,
    ClientReport report,
    List<MonthEnd> monthEnds,
    List<Month> months,
    List<Agreement> agreements,
    List<Link> records,
    List<Content> sections,
    Optional<Link> previous,
    Optional<Link> next) {

  public record Link(String label, String to) {}

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
