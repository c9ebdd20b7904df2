package app.tamis.web.exits;

import app.tamis.web.page.Form;
import app.tamis.web.page.Picture;
import app.tamis.web.page.TableView;
import java.util.List;
import java.util.Optional;

/// The exit plan.
///
/// @param words what worst first comes to, and what a better order would win
/// @param byHand what moving by hand does to the limits; empty where nobody was moved
/// @param rows candidates, worst first
/// @param others Ds that are no candidates, and why
/// @param course month by month
/// @param suggested said where nobody kept limits of their own
/// @param ties that were recorded
/// @param whom a tie can be between
/// @param heard what records tell of who referred whom
public record ExitsView(
    String subtitle,
    List<String> words,
    List<String> byHand,
    List<Row> rows,
    List<Other> others,
    Optional<Picture> picture,
    Optional<TableView> course,
    Form terms,
    boolean endOfMonth,
    boolean endOfLicence,
    boolean termsFaulty,
    String suggested,
    List<Tied> ties,
    List<Choice> whom,
    List<String> heard,
    Optional<String> fault,
    Optional<String> said) {

  public ExitsView {
    words = List.copyOf(words);
    byHand = List.copyOf(byHand);
    rows = List.copyOf(rows);
    others = List.copyOf(others);
    ties = List.copyOf(ties);
    whom = List.copyOf(whom);
    heard = List.copyOf(heard);
  }

  /// @param why it may be let go
  /// @param parting where one is begun, or stands
  /// @param way what one does there
  /// @param now that it must be told now; empty where there is time, or it is told
  /// @param months to choose from
  /// @param better in which month it leaves in the better order
  /// @param moved whether that was done by hand
  /// @param word whether it is a candidate by the owner's word, which can be taken back
  /// @param season months of the year that are kept free, to choose from
  /// @param licence until when they run, as somebody typed it
  /// @param licences until when they are waited for, and where that is known from; empty for not
  public record Row(
      String number,
      String path,
      String name,
      String why,
      String parting,
      String way,
      String now,
      String net,
      String hours,
      String earliest,
      String worst,
      String better,
      List<Choice> months,
      boolean moved,
      boolean word,
      List<Choice> season,
      String licence,
      String licences) {

    public Row {
      months = List.copyOf(months);
      season = List.copyOf(season);
    }
  }

  /// @param word whether the owner's word would make it a candidate
  public record Other(String number, String path, String name, String why, boolean word) {}

  public record Tied(String id, String what) {}

  public record Choice(String value, String label, boolean chosen) {}
}
