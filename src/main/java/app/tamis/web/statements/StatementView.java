package app.tamis.web.statements;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// A client's statement of a month, as it will be read or was.
///
/// @param notes what is to be looked at, or became of it
/// @param letter the document as a page
/// @param edited who wrote its sentences; empty where they are as proposed
/// @param canChange whether it hasn't left
/// @param canSend whether it can leave now
/// @param canAccept whether a person can let go what is to be looked at
/// @param held whether a person keeps it back
/// @param canSendAgain whether it has left, and can once more
/// @param asked about it
public record StatementView(
    String path,
    String title,
    String list,
    String client,
    String clientPath,
    String monthName,
    String stands,
    List<String> notes,
    String language,
    String letter,
    Optional<String> edited,
    boolean canChange,
    boolean canSend,
    boolean canAccept,
    boolean held,
    boolean canSendAgain,
    Form form,
    List<Asked> asked,
    Optional<String> said) {

  public StatementView {
    notes = List.copyOf(notes);
    asked = List.copyOf(asked);
  }

  /// A question that came back.
  ///
  /// @param answer empty as long as nobody answered
  public record Asked(String id, String what, String noted, Optional<String> answer) {}
}
