package app.tamis.jobs;

import java.util.Locale;

/// Why a job failed for good.
public enum JobFault {

  /// Of the program: each try ended in it.
  FAULT,

  /// Tamis was stopped or killed while it ran, and it isn't taken up again by itself.
  BROKEN_OFF,

  /// No module of this version does such jobs.
  UNKNOWN;

  /// As it stands in the book and in keys of messages.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static JobFault of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
