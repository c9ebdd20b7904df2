package app.tamis.web.matrix;

import app.tamis.web.grades.Mover;
import app.tamis.web.page.YamlFault;
import java.util.List;
import java.util.Optional;

/// The page of the matrix.
///
/// @param said what was just done
/// @param inForce the number of the version that grades
/// @param shown the number of the version that the rules are of
/// @param first the document of that version, where it is written for the first edition of the
///   rules and can't grade any more
/// @param typed the document as it stands in the field
/// @param preview who would move; empty where nothing would change, or the document is at fault
public record MatrixView(
    Optional<String> said,
    Rules rules,
    int inForce,
    int shown,
    Optional<String> first,
    String typed,
    List<YamlFault> faults,
    Optional<Preview> preview,
    List<Version> versions) {

  /// @param others what else rules
  public record Rules(
      String name, List<AxisRules> axes, String letters, List<GridRow> grid, List<Group> others) {}

  /// What else rules, in sentences.
  public record Group(String title, List<String> sentences) {}

  public record AxisRules(String name, List<CriterionRules> criteria) {}

  /// @param line the scale as the points of a line in a picture 100 wide and 40 high
  /// @param points the scale in words, such as "0% → 0, 20% → 35"
  public record CriterionRules(
      String id, String measure, String line, String points, String weight, String needs) {}

  /// @param financial the letter that the row is of
  /// @param grades one per relationship letter, from A to D
  public record GridRow(String financial, List<Cell> grades) {}

  public record Cell(String grade, String letter) {}

  public record Preview(String heading, List<Mover> movers, List<Shares> shares) {}

  /// @param figures clients, share of revenue and share of time, each now and then
  public record Shares(String grade, String letter, List<String> figures) {}

  /// @param first whether it is written for the first edition of the rules
  public record Version(
      int number,
      String name,
      String by,
      String at,
      boolean inForce,
      boolean shown,
      boolean first) {}
}
