package app.tamis.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language that Tamis speaks.
enum Language {
  EN(Locale.UK),
  FR(Locale.FRANCE);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  static Optional<Language> named(String name) {
    return Arrays.stream(values())
        .filter(language -> language.name().equalsIgnoreCase(name))
        .findFirst();
  }

  /// The given locale where it is of this language, else the usual one.
  Locale near(Locale wanted) {
    return wanted.getLanguage().equals(locale.getLanguage()) ? wanted : locale;
  }
}
