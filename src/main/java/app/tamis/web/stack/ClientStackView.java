package app.tamis.web.stack;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// What a client has for each job.
///
/// @param summary all of it in a sentence
/// @param costs what suppliers cost for it, in sentences
/// @param refused advice that it refused, newest first
public record ClientStackView(
    String path,
    String client,
    String clientPath,
    String summary,
    List<Row> rows,
    List<String> names,
    List<String> costs,
    List<Refused> refused,
    Optional<String> said) {

  public ClientStackView {
    rows = List.copyOf(rows);
    names = List.copyOf(names);
    costs = List.copyOf(costs);
    refused = List.copyOf(refused);
  }

  /// Advice that was refused.
  ///
  /// @param what came after it, in sentences
  public record Refused(String title, String what, List<String> incidents) {
    public Refused {
      incidents = List.copyOf(incidents);
    }
  }

  /// @param asked the firm's own tool, in a sentence
  /// @param state what the client has, in a sentence
  /// @param cost what it costs and who pays for it; empty where nobody said
  /// @param form what was typed last, with its faults
  /// @param states that can be said of it
  /// @param typed who said so and when; empty where it was imported, or nobody knows
  public record Row(
      String code,
      String job,
      String asked,
      String state,
      List<String> cost,
      Form form,
      List<StandardView.Choice> states,
      List<StandardView.Choice> payers,
      boolean open,
      Optional<String> typed) {

    public Row {
      cost = List.copyOf(cost);
      states = List.copyOf(states);
      payers = List.copyOf(payers);
    }
  }
}
