package app.tamis.law;

import app.tamis.basics.Nearest;
import app.tamis.basics.YamlMap;
import app.tamis.basics.YamlValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// The entries of one map of a table. A wrong one is a problem, noted at its line, and answered
/// with anything: a document with a problem is no table, so what was answered is never seen.
record Entries(YamlMap map) {

  private static final int MOST = 3_660;

  Optional<Entries> need(String key) {
    return map.need(key).flatMap(YamlValue::map).map(Entries::new);
  }

  Optional<Entries> find(String key) {
    return map.map(key).map(Entries::new);
  }

  List<Entries> list(String key) {
    return map.list(key).stream().flatMap(item -> item.map().stream()).map(Entries::new).toList();
  }

  String text(String key) {
    return map.need(key).flatMap(YamlValue::text).orElse("");
  }

  boolean yes(String key) {
    return map.yesOrNo(key).orElse(false);
  }

  int whole(String key, int least) {
    return map.need(key).flatMap(value -> whole(value, least)).orElse(least);
  }

  Optional<Integer> findWhole(String key, int least) {
    return map.find(key).flatMap(value -> whole(value, least));
  }

  private static Optional<Integer> whole(YamlValue value, int least) {
    var number = value.number();
    var whole =
        number.filter(known -> known == Math.rint(known) && known >= least && known <= MOST);
    if (number.isPresent() && whole.isEmpty()) {
      value.problem("law.fault.whole", written(value), least, MOST);
    }
    return whole.map(Double::intValue);
  }

  /// @param least and most that anybody would believe
  BigDecimal decimal(String key, int least, int most) {
    var value = map.need(key);
    var number = value.flatMap(YamlValue::number).map(BigDecimal::valueOf);
    var sound =
        number.filter(known ->
            known.compareTo(BigDecimal.valueOf(least)) >= 0
                && known.compareTo(BigDecimal.valueOf(most)) <= 0);
    if (number.isPresent() && sound.isEmpty()) {
      value.ifPresent(at -> at.problem("law.fault.between", written(at), least, most));
    }
    return sound.orElse(BigDecimal.ONE);
  }

  LocalDate date(String key) {
    return map.need(key).flatMap(Entries::date).orElse(LocalDate.EPOCH);
  }

  private static Optional<LocalDate> date(YamlValue value) {
    try {
      return value.text().map(LocalDate::parse);
    } catch (DateTimeParseException notOne) {
      value.problem("law.fault.date", written(value));
      return Optional.empty();
    }
  }

  /// One of some words.
  String word(String key, List<String> known) {
    var value = map.need(key);
    var word = value.flatMap(YamlValue::text).orElse("");
    if (!word.isEmpty() && !known.contains(word)) {
      value.ifPresent(at ->
          Nearest.to(word, known)
              .ifPresentOrElse(
                  nearest -> at.problem("law.fault.word.nearest", word, nearest),
                  () -> at.problem("law.fault.word", word, List.copyOf(known))));
    }
    return known.contains(word) ? word : known.getFirst();
  }

  Origin origin() {
    return new Origin(text("source"), date("checked_on"), yes("unconfirmed"));
  }

  void problem(String key, Object... arguments) {
    map.problem(key, arguments);
  }

  private static String written(YamlValue value) {
    return String.valueOf(value.content());
  }
}
