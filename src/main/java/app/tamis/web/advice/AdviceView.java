package app.tamis.web.advice;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// What a client was advised, newest first.
///
/// @param today for the forms
/// @param refused imported pieces, with what followed, newest first
public record AdviceView(
    String path,
    String client,
    String clientPath,
    List<Row> rows,
    List<Choice> responses,
    Form form,
    String today,
    List<Refused> refused,
    Optional<String> said) {

  public AdviceView {
    rows = List.copyOf(rows);
    responses = List.copyOf(responses);
    refused = List.copyOf(refused);
  }

  /// Imported advice that was refused.
  public record Refused(String title, String after) {}

  /// @param id of one that was written down here, else that of the facts behind a `!`
  /// @param stands how it was met, in a sentence
  /// @param answered whether it was
  /// @param after what followed where it was refused; empty for nothing to say
  /// @param canBeTakenBack whether anything of it was written down here
  /// @param refusal how the refusal stands that is to be countersigned
  /// @param countersign where that is asked for; empty where it wasn't refused
  public record Row(
      String id,
      String title,
      String given,
      String stands,
      boolean answered,
      boolean canBeTakenBack,
      Optional<String> refusal,
      String countersign,
      String after) {}

  /// @param meaning what one heard
  public record Choice(String code, String label, String meaning) {}
}
