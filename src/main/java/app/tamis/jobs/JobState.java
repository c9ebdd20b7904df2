package app.tamis.jobs;

import java.util.Locale;

/// How far a job has come.
public enum JobState {
  WAITING,
  RUNNING,
  DONE,

  /// For good, until a person has it tried again or throws it away.
  FAILED,
  CANCELLED,

  /// Failed, and tried again as another job.
  REPLACED,
  THROWN_AWAY;

  /// As it stands in the book and in keys of messages.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static JobState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
