package app.tamis.web.audit;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.trail.TrailEntry;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;

/// The trail, in words.
final class AuditWords {

  private static final Set<String> OF_RECORDS =
      Set.of("trail.client.records", "trail.client.exported");
  private static final Set<String> OF_JOBS =
      Set.of(
          "trail.background.cancelled", "trail.background.retried", "trail.background.thrown-away");
  private static final Set<String> OF_QUARTERS =
      Set.of("trail.caller.finished", "trail.caller.put-off");

  /// Those that end in a number, kept as text.
  private static final Set<String> OF_NUMBERS =
      Set.of(
          "trail.access.ended-others",
          "trail.access.failed-more",
          "trail.access.failed-more-unknown");

  private static final Pattern QUARTER = Pattern.compile("(\\d{4})/([1-4])");

  private AuditWords() {}

  static String who(TrailEntry entry, Words words) {
    if (!entry.name().isEmpty()) {
      return entry.name();
    }
    return words.say(entry.address().isEmpty() ? "audit.console" : "audit.nobody");
  }

  /// As it was recorded, where it comes from a version that this one doesn't know.
  static String what(TrailEntry entry, Words words) {
    var what = entry.what();
    if (!words.has(what.key())) {
      return what.key();
    }
    return words.say(
        OF_JOBS.contains(what.key())
            ? Message.of(what.key(), kindOfJob(what, words))
            : OF_RECORDS.contains(what.key())
                ? withKind(what, words)
                : OF_QUARTERS.contains(what.key())
                    ? withQuarter(what, words)
                    : OF_NUMBERS.contains(what.key()) ? withNumber(what) : what);
  }

  private static Message withNumber(Message what) {
    var gaps = new ArrayList<>(what.arguments());
    gaps.add(Long.valueOf(gaps.removeLast().toString()));
    return new Message(what.key(), gaps);
  }

  /// A quarter is kept as `2026/4`.
  private static Message withQuarter(Message what, Words words) {
    var kept = what.arguments().getFirst().toString();
    var quarter = QUARTER.matcher(kept);
    return quarter.matches()
        ? Message.of(
            what.key(),
            words.say("caller.quarter", Integer.valueOf(quarter.group(2)), quarter.group(1)))
        : what;
  }

  private static String kindOfJob(Message what, Words words) {
    var code = what.arguments().getFirst().toString();
    return words.find("job.kind." + code).orElse(code);
  }

  /// Which records is kept by a code, and said in the language of who reads the trail.
  private static Message withKind(Message what, Words words) {
    var code = what.arguments().getLast().toString();
    var kind = words.find("records." + code).orElse(code);
    return Message.of(what.key(), what.arguments().getFirst(), kind);
  }

  static String kind(String kind, Words words) {
    return words.find("trail." + kind).orElse(kind);
  }
}
