package app.tamis.billing;

import java.util.Locale;

/// Where a client's statement stands, as a person sees it.
public enum Standing {

  /// A person has to look first.
  TO_CHECK,
  READY,

  /// A person keeps it back.
  HELD,

  /// Its turn comes in a run.
  QUEUED,

  /// Written, and the mail server hasn't taken it yet.
  WAITING,
  SENT,

  /// It came to nobody, or was thrown away.
  FAILED;

  /// As it stands in messages: `to-check`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
