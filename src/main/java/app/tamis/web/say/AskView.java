package app.tamis.web.say;

import app.tamis.agreements.Drafting.MaySign;
import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// What a client is to be asked.
///
/// @param clause in whose words, where one was agreed upon; empty for none
/// @param known who can be asked
/// @param asked what was asked before, and what was answered
public record AskView(
    String path,
    String client,
    String clientPath,
    String commitments,
    String clause,
    String language,
    Form form,
    List<MaySign> known,
    List<Asked> asked,
    Optional<String> said) {

  public AskView {
    known = List.copyOf(known);
    asked = List.copyOf(asked);
  }

  public record Asked(String sentence, String stands) {}
}
