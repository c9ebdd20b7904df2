package app.tamis.facts;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which time zones lie in which country.
public final class ZonesOfCountries {

  private static final ZonesOfCountries ALL = read();

  private final Map<String, List<String>> zones = new LinkedHashMap<>();
  private final Map<String, String> countries = new HashMap<>();

  private ZonesOfCountries(List<String> lines) {
    for (var line : lines) {
      var words = Arrays.asList(line.split(" "));
      var country = words.getFirst();
      zones.put(country, words.subList(1, words.size()));
      zones.get(country).forEach(zone -> countries.putIfAbsent(zone, country));
    }
  }

  public static ZonesOfCountries all() {
    return ALL;
  }

  /// That of the capital, or of most people.
  public Optional<String> main(String country) {
    return Optional.ofNullable(zones.get(country)).map(List::getFirst);
  }

  public Optional<String> country(String zone) {
    return Optional.ofNullable(countries.get(zone));
  }

  private static ZonesOfCountries read() {
    try (var file = requireNonNull(ZonesOfCountries.class.getResourceAsStream("zones.txt"))) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new ZonesOfCountries(text.lines().filter(line -> !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
