package app.tamis.web.stack;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// The firm's standard, and what tools are for.
///
/// @param names of tools that clients have, to choose among
/// @param chosen whether somebody chose a standard
public record StandardView(
    List<Asked> jobs,
    List<String> names,
    List<Tool> tools,
    boolean chosen,
    Form form,
    Optional<String> said) {

  /// That a tool's name tells what it is for.
  public static final String NAMED = "named";

  public StandardView {
    jobs = List.copyOf(jobs);
    names = List.copyOf(names);
    tools = List.copyOf(tools);
  }

  /// @param hint what most clients have
  public record Asked(String code, String label, String hint) {}

  /// @param does what it is for, in a sentence
  public record Tool(String name, String does, List<Choice> choices) {
    public Tool {
      choices = List.copyOf(choices);
    }
  }

  public record Choice(String code, String label, boolean chosen) {}
}
