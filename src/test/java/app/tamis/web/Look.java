package app.tamis.web;

import com.microsoft.playwright.options.ColorScheme;
import org.jspecify.annotations.NullMarked;

/// What a page is looked at with.
@NullMarked
record Look(int width, int height, String language, ColorScheme colours) {

  static final Look LAPTOP = new Look(1360, 860, "en-GB", ColorScheme.LIGHT);
  static final Look PHONE = new Look(390, 844, "en-GB", ColorScheme.LIGHT);

  Look inFrench() {
    return new Look(width, height, "fr-FR", colours);
  }

  Look inTheDark() {
    return new Look(width, height, language, ColorScheme.DARK);
  }

  ColorScheme otherColours() {
    return colours == ColorScheme.DARK ? ColorScheme.LIGHT : ColorScheme.DARK;
  }

  boolean isFrench() {
    return language.startsWith("fr");
  }
}
