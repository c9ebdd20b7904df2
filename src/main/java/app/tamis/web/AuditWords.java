package app.tamis.web;

import app.tamis.basics.Words;
import app.tamis.identity.AuditEntry;

/// The trail, in words.
final class AuditWords {

  private AuditWords() {}

  static String who(AuditEntry entry, Words words) {
    if (!entry.name().isEmpty()) {
      return entry.name();
    }
    return words.say(entry.address().isEmpty() ? "audit.console" : "audit.nobody");
  }

  /// As it was recorded, where it comes from a version that this one doesn't know.
  static String what(AuditEntry entry, Words words) {
    return words.has(entry.what().key()) ? words.say(entry.what()) : entry.what().key();
  }

  static String kind(String kind, Words words) {
    return words.has("trail." + kind) ? words.say("trail." + kind) : kind;
  }
}
