package app.tamis.basics;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;

/// Messages in one language. The texts are in `messages/<module>_{en,fr}.properties`; a gap such as
/// `{0,number,percent}` is filled in the reader's format.
public final class Words {

  private final Locale locale;
  private final Texts texts;

  private Words(Locale locale) {
    this.locale = locale;
    this.texts = Texts.in(locale.getLanguage());
  }

  /// English, but French where the locale's language is French; numbers and dates follow the
  /// locale. In a language of letters and documents: `fr`, or English.
  public static Words of(String language) {
    return in(language.equals("fr") ? Locale.FRANCE : Locale.UK);
  }

  public static Words in(Locale locale) {
    return new Words(
        locale.getLanguage().equals("fr") || locale.getLanguage().equals("en")
            ? locale
            : Locale.UK);
  }

  public Locale locale() {
    return locale;
  }

  /// @throws MissingResourceException where no language has such a key
  public String say(Message message) {
    return say(message.key(), message.arguments().toArray());
  }

  public String say(String key, Object... arguments) {
    var said = List.of(arguments).stream().map(this::inWords).toArray();
    return new MessageFormat(texts.get(key), locale).format(said);
  }

  /// A message as a sentence of its own: it begins with a capital and ends with a full stop, unless
  /// it asks, or ends already. What somebody else wrote, such as the name of a file, keeps its
  /// letters.
  public String sentence(Message message) {
    var text = ended(say(message));
    return beginsWithWordsOfOthers(message)
        ? text
        : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
  }

  private static String ended(String text) {
    return text.endsWith(".") || text.endsWith("?") || text.endsWith("!") ? text : text + ".";
  }

  private boolean beginsWithWordsOfOthers(Message message) {
    return texts.get(message.key()).startsWith("{0}")
        && message.arguments().getFirst() instanceof String;
  }

  /// Several messages without gaps.
  public List<String> list(String... keys) {
    return Arrays.stream(keys).map(this::say).toList();
  }

  /// A whole number in the reader's format.
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  public boolean has(String key) {
    return texts.keys().contains(key);
  }

  /// The text of a key, where there is one.
  public Optional<String> find(String key) {
    return has(key) ? Optional.of(say(key)) : Optional.empty();
  }

  /// Of all messages that there are.
  public Set<String> keys() {
    return texts.keys();
  }

  private Object inWords(Object argument) {
    return switch (argument) {
      case Message message -> say(message);
      case Money money -> money.in(locale);
      case Amount amount -> Money.exact(amount, locale);
      case LocalDate day -> Dates.in(locale, day);
      case YearMonth month -> Dates.in(locale, month);
      case List<?> parts ->
          String.join(", ", parts.stream().map(this::inWords).map(String::valueOf).toList());
      default -> argument;
    };
  }
}
