package app.tamis.calls;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a program sent of a call, read field by field: all that is wrong with it is said at once.
public final class CallEntries {

  public static final String CALL = "call";
  public static final String EVENT = "event";
  public static final String NUMBER = "number";
  public static final String NAME = "name";
  public static final String DIRECTION = "direction";
  public static final String EXTENSION = "extension";
  public static final String AT = "at";
  public static final String KEY = "key";

  /// In the order in which they are explained.
  public static final List<String> FIELDS =
      List.of(CALL, EVENT, NUMBER, NAME, DIRECTION, EXTENSION, AT, KEY);

  /// Characters.
  static final int LONGEST = 200;

  private static final Set<String> DIRECTIONS = Set.of("in", "out");

  private final Map<String, String> fields;
  private final List<Message> faults = new ArrayList<>();

  private CallEntries(Map<String, String> fields) {
    this.fields = fields;
  }

  /// @param fields texts by name; others than those known are left alone
  /// @throws Problems with everything that is wrong
  public static CallEvent event(Map<String, String> fields) {
    return new CallEntries(fields).read();
  }

  private CallEvent read() {
    var call = needed(CALL);
    var kind = CallEvent.Kind.find(needed(EVENT).toLowerCase(Locale.ROOT));
    if (kind.isEmpty() && !text(EVENT).isEmpty()) {
      faults.add(Message.of("calls.entry.event", shown(text(EVENT))));
    }
    var direction = text(DIRECTION).toLowerCase(Locale.ROOT);
    if (!direction.isEmpty() && !DIRECTIONS.contains(direction)) {
      faults.add(Message.of("calls.entry.direction", shown(direction)));
    }
    var at = moment();
    FIELDS.forEach(this::look);
    if (!faults.isEmpty()) {
      throw new Problems(faults);
    }
    return new CallEvent(
        call,
        kind.orElseThrow(),
        text(NUMBER),
        text(NAME),
        !direction.equals("out"),
        some(EXTENSION),
        at,
        some(KEY));
  }

  private Optional<Instant> moment() {
    var text = text(AT);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      var at = OffsetDateTime.parse(text).toInstant();
      if (at.isAfter(Instant.EPOCH)) {
        return Optional.of(at);
      }
    } catch (DateTimeException unreadable) {
      // Said below.
    }
    faults.add(Message.of("calls.entry.at", shown(text)));
    return Optional.empty();
  }

  private String needed(String field) {
    var text = text(field);
    if (text.isEmpty()) {
      faults.add(Message.of("calls.entry.missing", field));
    }
    return text;
  }

  private void look(String field) {
    var text = text(field);
    if (text.length() > LONGEST) {
      faults.add(Message.of("calls.entry.long", field, text.length(), LONGEST));
    } else if (text.codePoints().anyMatch(CallEntries::isUnwritable)) {
      faults.add(Message.of("calls.entry.unwritable", field));
    }
  }

  /// The book can't keep them, or nobody can read them.
  private static boolean isUnwritable(int character) {
    return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
  }

  private Optional<String> some(String field) {
    return Optional.of(text(field)).filter(text -> !text.isEmpty());
  }

  private String text(String field) {
    return fields.getOrDefault(field, "").strip();
  }

  private static String shown(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
