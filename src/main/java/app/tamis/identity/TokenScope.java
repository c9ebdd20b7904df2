package app.tamis.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a program may do that shows a token.
public enum TokenScope {
  READ_FACTS,
  IMPORT,
  READ_GRADES,

  /// Says that the phone rings, and is told whose number it is.
  CALLS;

  /// As it stands in forms, messages and the book: `read-facts`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<TokenScope> find(String code) {
    return Arrays.stream(values()).filter(scope -> scope.code().equals(code)).findFirst();
  }

  /// Those that there are, of these codes.
  public static Set<TokenScope> findAll(Collection<String> codes) {
    var scopes = EnumSet.noneOf(TokenScope.class);
    codes.stream().map(TokenScope::find).flatMap(Optional::stream).forEach(scopes::add);
    return scopes;
  }
}
