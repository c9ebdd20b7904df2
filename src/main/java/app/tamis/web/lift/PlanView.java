package app.tamis.web.lift;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// A client's plan, or where one is begun.
///
/// @param letter what the client is graded, in a sentence
/// @param plan the one that isn't over
/// @param begin how one is begun; empty while there is one
/// @param past those that are over, newest first
public record PlanView(
    String path,
    String client,
    String clientPath,
    String letter,
    Optional<Plan> plan,
    Optional<Begin> begin,
    List<Plan> past,
    Form form,
    String today,
    Optional<String> said) {

  public PlanView {
    past = List.copyOf(past);
  }

  /// @param us the question that comes first; empty once it runs
  /// @param answer to it; empty until there is one
  /// @param soFar by what it is judged: for a running one, how it would end today
  /// @param events all that was said of it
  public record Plan(
      String path,
      String aim,
      String stands,
      boolean running,
      List<StepRow> steps,
      Optional<List<String>> us,
      Optional<String> answer,
      List<String> soFar,
      List<Say> says,
      Optional<String> undo,
      List<Choice> people,
      List<String> proofs,
      List<String> events) {

    public Plan {
      steps = List.copyOf(steps);
      soFar = List.copyOf(soFar);
      says = List.copyOf(says);
      people = List.copyOf(people);
      proofs = List.copyOf(proofs);
      events = List.copyOf(events);
    }
  }

  /// @param says what can be said of it next
  public record StepRow(String id, String what, String stands, boolean done, List<Say> says) {

    public StepRow {
      says = List.copyOf(says);
    }
  }

  public record Say(String code, String label, boolean quiet) {}

  /// @param levers what would lift the client, best first
  /// @param none what is said where nothing would
  public record Begin(
      List<Choice> levers,
      String none,
      List<Choice> acts,
      List<Choice> talks,
      List<Choice> targets,
      List<Choice> people) {

    public Begin {
      levers = List.copyOf(levers);
      acts = List.copyOf(acts);
      talks = List.copyOf(talks);
      targets = List.copyOf(targets);
      people = List.copyOf(people);
    }
  }

  /// @param hint what goes with it; empty for nothing
  public record Choice(String code, String label, String hint, boolean chosen) {}
}
