package app.tamis.facts;

import app.tamis.portfolio.SettingsText;
import java.time.Instant;
import java.util.Optional;

/// The settings that a facts version carries.
///
/// @param since when those of the book were written into it; empty where they aren't the book's
public record CarriedSettings(SettingsText text, Optional<Instant> since) {

  public boolean areOfTheBook() {
    return since.isPresent();
  }
}
