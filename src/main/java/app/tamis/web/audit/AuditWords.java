package app.tamis.web.audit;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.identity.AuditEntry;
import java.util.Set;

/// The trail, in words.
final class AuditWords {

  private static final Set<String> OF_RECORDS =
      Set.of("trail.client.records", "trail.client.exported");

  private AuditWords() {}

  static String who(AuditEntry entry, Words words) {
    if (!entry.name().isEmpty()) {
      return entry.name();
    }
    return words.say(entry.address().isEmpty() ? "audit.console" : "audit.nobody");
  }

  /// As it was recorded, where it comes from a version that this one doesn't know.
  static String what(AuditEntry entry, Words words) {
    var what = entry.what();
    if (!words.has(what.key())) {
      return what.key();
    }
    return words.say(OF_RECORDS.contains(what.key()) ? withKind(what, words) : what);
  }

  /// Which records is kept by a code, and said in the language of who reads the trail.
  private static Message withKind(Message what, Words words) {
    var code = what.arguments().getLast().toString();
    var kind = words.has("records." + code) ? words.say("records." + code) : code;
    return Message.of(what.key(), what.arguments().getFirst(), kind);
  }

  static String kind(String kind, Words words) {
    return words.has("trail." + kind) ? words.say("trail." + kind) : kind;
  }
}
