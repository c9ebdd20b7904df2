package app.tamis.web.clauses;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// One clause, with what can be done about its words.
///
/// @param under which law it can stand; empty where that is any
/// @param version that is changed; 0 where nobody ever touched it
/// @param stands whose words it is in, in a sentence
/// @param kinds of agreement that use it, where that isn't to be chosen
/// @param choices of kinds in which one's own is offered
/// @param gaps that can be written
/// @param law what it says of what the clause is about
/// @param anew how the shipped clause changed since the firm changed its own; empty where it didn't
/// @param deeds that can be done at once
/// @param past its versions, newest first
public record ClauseView(
    String path,
    String title,
    String under,
    int version,
    String stands,
    List<String> kinds,
    List<Choice> choices,
    Form form,
    List<Field> fields,
    List<Gap> gaps,
    List<Law> law,
    List<Change> anew,
    Preview preview,
    List<Deed> deeds,
    List<Past> past,
    Optional<String> said) {

  public ClauseView {
    kinds = List.copyOf(kinds);
    choices = List.copyOf(choices);
    fields = List.copyOf(fields);
    gaps = List.copyOf(gaps);
    law = List.copyOf(law);
    anew = List.copyOf(anew);
    deeds = List.copyOf(deeds);
    past = List.copyOf(past);
  }

  public record Choice(String code, String label, boolean chosen) {}

  /// @param rows of a field; 1 for a line
  public record Field(String name, String label, String language, int rows) {}

  public record Gap(String code, String label) {}

  /// @param whose whose law it is
  public record Law(String whose, List<String> says) {

    public Law {
      says = List.copyOf(says);
    }
  }

  /// @param what a part in a language
  public record Change(String what, String before, String after) {}

  /// @param faults what must be mended first
  /// @param warnings what is worth knowing
  /// @param read the clause in each language, where nothing is to be mended
  public record Preview(List<String> faults, List<String> warnings, List<Read> read) {

    public Preview {
      faults = List.copyOf(faults);
      warnings = List.copyOf(warnings);
      read = List.copyOf(read);
    }
  }

  /// @param name of its language
  /// @param plain empty where nobody says it in plain words
  public record Read(
      String language, String name, String heading, List<String> paragraphs, String plain) {

    public Read {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  public record Deed(String path, String label) {}

  /// @param by who decided it, and when
  /// @param back where it is put in force again; empty where it is in force
  public record Past(
      int number, String what, String by, String at, List<Change> changes, Optional<String> back) {

    public Past {
      changes = List.copyOf(changes);
    }
  }
}
