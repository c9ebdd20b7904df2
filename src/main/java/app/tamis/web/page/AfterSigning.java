package app.tamis.web.page;

import app.tamis.basics.Words;
import app.tamis.identity.Token;
import java.util.Optional;

/// Something that can be done in the same sitting, right after a client has signed: each bean of
/// this is asked.
public interface AfterSigning {

  /// Empty where there is nothing more to do.
  ///
  /// @param token of the link by which it was signed
  /// @param words in the language of who signed
  Optional<More> after(Token token, Words words);

  /// @param action where the button posts to
  record More(String title, String text, String button, String action) {}
}
