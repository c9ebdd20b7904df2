package app.tamis.web.imports;

import app.tamis.web.page.Form;
import app.tamis.web.page.YamlFault;
import java.util.List;

/// A file that nobody has seen before: how it would be read, to be mended.
///
/// @param path of the page
/// @param intake where to go back to
/// @param whole whether all of the file was looked at
/// @param guess how sure it is what the file holds; empty where somebody said it
/// @param also what else it holds, ticked where it is read as that too
/// @param fields those that are needed or found
/// @param more those that the table could hold besides
/// @param form what was typed, and its faults
/// @param yaml the mapping as it is written, with its faults
public record MappingView(
    String path,
    String intake,
    String file,
    boolean whole,
    List<Option> tables,
    String table,
    String guess,
    List<Option> also,
    List<Input> fields,
    List<Input> more,
    List<Question> questions,
    Form form,
    Yaml yaml) {

  /// What the file is taken to hold.
  public String holds() {
    return tables.stream().filter(Option::chosen).map(Option::label).findFirst().orElse(table);
  }

  public record Option(String value, String label, boolean chosen) {}

  /// @param hint empty where there is nothing to say
  public record Input(
      String name, String label, String hint, List<Option> columns, boolean unsure) {}

  /// @param text where the doubt comes from
  /// @param of the column whose words are asked about, each of which may be ticked; empty where one
  ///   answer is to be chosen
  public record Question(String name, String legend, String text, List<Option> answers, String of) {

    public boolean isOfWords() {
      return !of.isEmpty();
    }
  }

  public record Yaml(String text, List<YamlFault> faults) {}
}
