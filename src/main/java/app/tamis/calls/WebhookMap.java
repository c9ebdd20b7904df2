package app.tamis.calls;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a telephone system that can't be told what to send names things: in which of its fields is
/// what, and by which of its words it means a ring, an answer and a hangup.
///
/// @param fields of [CallEntries], each with the name of the system's own; those without are left
///   out
/// @param words of [#WORDS], each with the system's own, separated by commas
public record WebhookMap(Map<String, String> fields, Map<String, String> words) {

  public static final String OUT = "out";

  /// What the words of an event and of a direction may mean; a direction is in unless it is out.
  public static final List<String> WORDS =
      Stream.concat(
              Arrays.stream(CallEvent.Kind.values()).map(CallEvent.Kind::code), Stream.of(OUT))
          .toList();

  private static final String FIELD = "field.";
  private static final String WORD = "word.";

  /// Moments in seconds have as many digits until the year 2286; longer ones are in milliseconds.
  private static final int SECONDS = 10;

  public WebhookMap {
    fields = Map.copyOf(fields);
    words = Map.copyOf(words);
  }

  /// Ours, for a system that can be told what to send.
  public static WebhookMap plain() {
    return new WebhookMap(
        CallEntries.FIELDS.stream().collect(toMap(field -> field, field -> field)),
        WORDS.stream().collect(toMap(word -> word, word -> word)));
  }

  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  public String word(String name) {
    return words.getOrDefault(name, "");
  }

  /// The fields of [CallEntries] in what was sent; empty where it tells something else than a ring,
  /// an answer or a hangup, as systems do all the time.
  ///
  /// @param sent texts by the system's own names
  public Optional<Map<String, String>> read(Map<String, String> sent) {
    var read = new HashMap<String, String>();
    fields.forEach((name, own) -> {
      var value = sent.get(own);
      if (value != null) {
        read.put(name, value.strip());
      }
    });
    var event = read.getOrDefault(CallEntries.EVENT, "");
    var kind =
        Arrays.stream(CallEvent.Kind.values())
            .map(CallEvent.Kind::code)
            .filter(code -> means(code, event))
            .findFirst();
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    read.put(CallEntries.EVENT, kind.get());
    read.computeIfPresent(
        CallEntries.DIRECTION, (_, direction) -> means(OUT, direction) ? OUT : "in");
    read.computeIfPresent(CallEntries.AT, (_, at) -> moment(at));
    return Optional.of(read);
  }

  private boolean means(String word, String told) {
    return own(word).anyMatch(told.toLowerCase(Locale.ROOT)::equals);
  }

  private Stream<String> own(String word) {
    return Arrays.stream(word(word).split(",", -1))
        .map(text -> text.strip().toLowerCase(Locale.ROOT))
        .filter(text -> !text.isEmpty());
  }

  private static String moment(String told) {
    if (!told.matches("[0-9]{9,13}(\\.[0-9]+)?")) {
      return told;
    }
    var whole = told.replaceFirst("\\..*", "");
    long number = Long.parseLong(whole);
    return (whole.length() > SECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number))
        .toString();
  }

  /// A line a field or word, in the order in which they are explained.
  String written() {
    return Stream.concat(
            CallEntries.FIELDS.stream().map(name -> FIELD + name + "=" + field(name)),
            WORDS.stream().map(name -> WORD + name + "=" + word(name)))
        .filter(line -> !line.endsWith("="))
        .collect(Collectors.joining("\n"));
  }

  static WebhookMap read(String written) {
    var fields = new LinkedHashMap<String, String>();
    var words = new LinkedHashMap<String, String>();
    written
        .lines()
        .filter(line -> line.contains("="))
        .forEach(line -> {
          var name = line.substring(0, line.indexOf('='));
          var value = line.substring(line.indexOf('=') + 1);
          if (name.startsWith(FIELD)) {
            fields.put(name.substring(FIELD.length()), value);
          } else if (name.startsWith(WORD)) {
            words.put(name.substring(WORD.length()), value);
          }
        });
    return new WebhookMap(fields, words);
  }
}
