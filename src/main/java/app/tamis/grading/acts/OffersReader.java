package app.tamis.grading.acts;

import app.tamis.basics.Problems;
import app.tamis.basics.Yaml;
import app.tamis.basics.YamlMap;
import app.tamis.basics.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads offers, and names every fault that it finds with its line, all together.
final class OffersReader {

  private static final List<String> LANGUAGES = List.of("en", "fr");

  /// Where each id was first seen.
  private final Map<String, YamlValue> ids = new LinkedHashMap<>();

  private OffersReader() {}

  /// @throws Problems with every fault
  static Offers read(String source, String text) {
    var document = Yaml.read(source, text);
    var reader = new OffersReader();
    var offers = document.root().need("offers").map(reader::offers).orElse(List.of());
    document.finish();
    return new Offers(offers);
  }

  private List<Offer> offers(YamlValue value) {
    if (value.list().isEmpty()) {
      value.problem("offers.empty");
    }
    return value.list().stream()
        .flatMap(item -> item.map().stream())
        .flatMap(map -> offer(map).stream())
        .toList();
  }

  private Optional<Offer> offer(YamlMap map) {
    var id = map.need("id").flatMap(this::unusedId);
    var share = map.need("included_share").flatMap(OffersReader::share);
    var afterHours = map.need("after_hours_included").flatMap(YamlValue::yesOrNo);
    var names = map.need("name").map(value -> words(value, YamlValue::text));
    var covers = map.need("covers").map(value -> words(value, OffersReader::lines));
    return id.isPresent() && share.isPresent() && afterHours.isPresent()
        ? Optional.of(
            new Offer(
                id.get(),
                share.get(),
                afterHours.get(),
                names.orElse(Map.of()),
                covers.orElse(Map.of())))
        : Optional.empty();
  }

  private Optional<String> unusedId(YamlValue value) {
    var id = value.text();
    id.map(text -> ids.putIfAbsent(text, value))
        .ifPresent(first -> value.problem("offers.twice", id.orElseThrow(), first.line()));
    return id;
  }

  private static Optional<Double> share(YamlValue value) {
    var share = value.number();
    share
        .filter(number -> !(number > 0 && number <= 1))
        .ifPresent(number -> value.problem("offers.share", number));
    return share;
  }

  /// By language; in one at least.
  private static <T> Map<String, T> words(
      YamlValue value, Function<YamlValue, Optional<T>> reading) {
    var words = new LinkedHashMap<String, T>();
    var map = value.map();
    for (var language : LANGUAGES) {
      map.flatMap(languages -> languages.find(language))
          .flatMap(reading)
          .ifPresent(text -> words.put(language, text));
    }
    if (map.isPresent() && LANGUAGES.stream().noneMatch(map.get()::has)) {
      value.problem("offers.language", LANGUAGES);
    }
    return words;
  }

  private static Optional<List<String>> lines(YamlValue value) {
    if (value.list().isEmpty()) {
      value.problem("offers.covers.empty");
    }
    return Optional.of(value.texts());
  }
}
