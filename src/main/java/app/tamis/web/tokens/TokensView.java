package app.tamis.web.tokens;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// The page of tokens.
///
/// @param scopes what may be chosen
/// @param made one that was just made; it is never shown again
public record TokensView(
    List<Row> tokens, Form form, List<Choice> scopes, Optional<Made> made, Optional<String> said) {

  /// @param ending a sentence where it soon expires; empty where there is time
  public record Row(
      String id,
      String name,
      String may,
      String madeBy,
      String since,
      String expires,
      String lastUsed,
      String ending) {}

  public record Choice(String code, String label, boolean chosen) {}

  /// @param until when it can be used
  public record Made(String name, String token, String until) {}
}
