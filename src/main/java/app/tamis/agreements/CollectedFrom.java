package app.tamis.agreements;

import app.tamis.basics.ClientId;
import java.time.LocalDate;

/// Who knows whether a client's bills are collected from its account; each bean of this is asked.
@FunctionalInterface
public interface CollectedFrom {

  /// Whether a signed mandate of its stands on a day.
  boolean isCollected(ClientId client, LocalDate today);
}
