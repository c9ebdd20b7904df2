package app.tamis.web;

import app.tamis.basics.Words;
import java.util.Optional;

/// What every page knows beside its own view: the reader's language, where they are, who they are.
///
/// @param place of the navigation that is lit, such as `board`
/// @param reader empty where nobody is signed in
/// @param csrf the token that a form must send back
public record Page(Words words, String place, Optional<Reader> reader, Csrf csrf) {

  /// Who reads.
  ///
  /// @param seesMoney whether amounts and computed grades may be shown
  public record Reader(String name, boolean seesMoney) {}

  public record Csrf(String name, String token) {}

  public String language() {
    return words.locale().getLanguage();
  }

  public String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  public boolean isAt(String wanted) {
    return place.equals(wanted);
  }
}
