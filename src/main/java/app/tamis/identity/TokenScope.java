package app.tamis.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a program may do that shows a token.
public enum TokenScope {
  READ_FACTS,
  IMPORT,
  READ_GRADES;

  /// As it stands in forms, messages and the book: `read-facts`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<TokenScope> find(String code) {
    return Arrays.stream(values()).filter(scope -> scope.code().equals(code)).findFirst();
  }
}
