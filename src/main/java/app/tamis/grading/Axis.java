package app.tamis.grading;

import java.util.Locale;

/// The two qualities of a client. There are two, so that charm can't make up for losses, nor money
/// for abuse.
public enum Axis {
  FINANCIAL,
  RELATIONSHIP;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
