package app.tamis.web.whatif;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// A question, and its answer.
///
/// @param title what it is called
/// @param kept where it is kept by name
/// @param lines what was chosen so far
/// @param whom a line more can be about
/// @param acts to choose from, for that line
/// @param starts examples to begin with
/// @param form what is done with the time, and how far one looks
/// @param asked the same as hidden fields, so that it can be kept
/// @param list what is kept by name
/// @param away what was thrown away
public record WhatIfView(
    String title,
    String subtitle,
    Optional<Kept> kept,
    List<Line> lines,
    List<Choice> whom,
    List<Choice> acts,
    List<Start> starts,
    Form form,
    List<Field> asked,
    Figures figures,
    Form naming,
    List<Row> list,
    List<Row> away,
    Optional<String> said) {

  public WhatIfView {
    lines = List.copyOf(lines);
    whom = List.copyOf(whom);
    acts = List.copyOf(acts);
    starts = List.copyOf(starts);
    asked = List.copyOf(asked);
    list = List.copyOf(list);
    away = List.copyOf(away);
  }

  /// @param then what it said when it was kept
  public record Kept(String path, String then, String hours, boolean hidden) {}

  public record Choice(String value, String label, boolean chosen) {}

  /// @param name what its fields are about
  public record Line(String who, String name, List<Choice> acts, String value) {

    public Line {
      acts = List.copyOf(acts);
    }
  }

  public record Start(String path, String label) {}

  public record Field(String name, String value) {}

  /// @param then what it said when it was kept
  public record Row(String id, String path, String name, String then) {}
}
