package app.tamis.reminders;

import java.util.Locale;
import java.util.Optional;

/// The three letters that a late bill may bring, in their order.
public enum Step {
  /// It may have slipped through.
  FRIENDLY,

  /// It was asked for once.
  FIRM,

  /// What comes after it is formal.
  LAST;

  /// As it stands in messages and in the book: `friendly`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Step of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /// The one that may follow; empty after the last.
  public Optional<Step> following() {
    return switch (this) {
      case FRIENDLY -> Optional.of(FIRM);
      case FIRM -> Optional.of(LAST);
      case LAST -> Optional.empty();
    };
  }

  public boolean isBefore(Step other) {
    return compareTo(other) < 0;
  }
}
