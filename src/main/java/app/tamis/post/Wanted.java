package app.tamis.post;

import java.util.UUID;

/// Asked of whoever causes letters, before one leaves: whether its reason still holds.
public interface Wanted {

  /// Of the letters that this is asked about, such as `invitation`.
  String kind();

  boolean isWanted(UUID about);
}
