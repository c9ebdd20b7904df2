package app.tamis.web.reminders;

import app.tamis.web.page.Form;
import app.tamis.web.reminders.RemindersView.Choice;
import java.util.List;
import java.util.Optional;

/// Whether services may stop for a client who doesn't pay, and the notice of it.
///
/// @param obstacles what stands against it, each a sentence; none where a notice may be given
/// @param law what the law says, with its source
/// @param never what never stops
/// @param rows of the form, each with its choices of a kind
/// @param letter as it would read; empty where it wasn't asked for, or has faults
/// @param approves whether who reads it may approve it
/// @param standing a notice that stands; empty where none does
/// @param past those that were taken back
public record SuspensionView(
    String path,
    String reminders,
    String client,
    String title,
    List<String> obstacles,
    List<String> law,
    List<String> never,
    Form form,
    List<Row> rows,
    Optional<String> letter,
    String language,
    boolean approves,
    Optional<Standing> standing,
    List<String> past,
    Optional<String> said) {

  public SuspensionView {
    obstacles = List.copyOf(obstacles);
    law = List.copyOf(law);
    never = List.copyOf(never);
    rows = List.copyOf(rows);
    past = List.copyOf(past);
  }

  public record Row(int number, List<Choice> kinds) {

    public Row {
      kinds = List.copyOf(kinds);
    }
  }

  /// @param says when it was given, by whom and why
  /// @param services what may stop from when, each a sentence
  /// @param now what is to be known today; empty where nothing
  public record Standing(
      String id, String says, List<String> services, Optional<String> now, String document) {

    public Standing {
      services = List.copyOf(services);
    }
  }
}
