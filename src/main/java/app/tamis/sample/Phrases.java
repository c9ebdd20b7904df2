package app.tamis.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What people write on tickets and bills, in the client's language: lists under a heading.
final class Phrases {

  private static final Phrases FRENCH = read("phrases_fr.txt");
  private static final Phrases ENGLISH = read("phrases_en.txt");

  private final Map<String, List<String>> byHeading = new HashMap<>();

  private Phrases() {}

  /// @param language `fr` or `en`
  static Phrases in(String language) {
    return language.equals("en") ? ENGLISH : FRENCH;
  }

  List<String> of(String heading) {
    return Objects.requireNonNull(byHeading.get(heading), heading);
  }

  String the(String heading) {
    return of(heading).getFirst();
  }

  private static Phrases read(String resource) {
    var phrases = new Phrases();
    List<String> current = new ArrayList<>();
    boolean heading = true;
    for (String line : TextTable.lines(resource)) {
      if (line.isBlank()) {
        heading = true;
      } else if (heading && !line.startsWith("#")) {
        current = new ArrayList<>();
        phrases.byHeading.put(line, current);
        heading = false;
      } else if (!line.startsWith("#")) {
        current.add(line);
      }
    }
    return phrases;
  }
}
