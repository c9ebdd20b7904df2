package app.tamis.identity;

import java.util.List;
import java.util.Map;

/// What somebody signed in from, as far as the browser tells: enough to know one's own again.
///
/// @param browser such as Firefox; empty where unknown
/// @param system such as Windows; empty where unknown
public record Device(String browser, String system) {

  /// The first that is found counts: Edge calls itself Chrome too, and Chrome Safari.
  private static final List<Map.Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("Edg", "Edge"),
          Map.entry("OPR/", "Opera"),
          Map.entry("Firefox/", "Firefox"),
          Map.entry("FxiOS/", "Firefox"),
          Map.entry("SamsungBrowser/", "Samsung Internet"),
          Map.entry("Chrome/", "Chrome"),
          Map.entry("CriOS/", "Chrome"),
          Map.entry("Safari/", "Safari"));

  private static final List<Map.Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Android", "Android"),
          Map.entry("Windows", "Windows"),
          Map.entry("Macintosh", "macOS"),
          Map.entry("CrOS", "ChromeOS"),
          Map.entry("Linux", "Linux"));

  /// @param agent what the browser says it is, in the header `User-Agent`
  static Device of(String agent) {
    return new Device(first(BROWSERS, agent), first(SYSTEMS, agent));
  }

  private static String first(List<Map.Entry<String, String>> known, String agent) {
    return known.stream()
        .filter(mark -> agent.contains(mark.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
