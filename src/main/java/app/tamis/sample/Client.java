package app.tamis.sample;

import java.text.Normalizer;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/// A client as the story knows it.
///
/// @param number from 0, in the order of telling
/// @param joined the first month with us
record Client(int number, String id, Part part, YearMonth joined) {

  /// Numbers that the French regulator keeps for fiction; ten thousand behind each.
  private static final List<String> FICTION =
      List.of("+33 2 61 91 ", "+33 1 99 00 ", "+33 3 53 01 ", "+33 4 65 71 ", "+33 5 36 49 ");

  /// The mobile that two owners' family carries; the French regulator keeps such numbers too.
  private static final String SHARED = "+33 6 39 98 10 24";

  /// All its numbers, as facts write several.
  String phones() {
    return part.also().sharesNumber() ? phone() + "; " + SHARED : phone();
  }

  /// A number of the client's own, or nothing where fiction has no more of them.
  String phone() {
    if (part.also().town().isPresent()) {
      return Town.named(part.also().town().get()).phone(number * 37 % 1_000);
    }
    int range = number / 10_000;
    if (range >= FICTION.size()) {
      return "";
    }
    int last = number * 37 % 10_000;
    return FICTION.get(range) + String.format(Locale.ROOT, "%02d %02d", last / 100, last % 100);
  }

  String mailTo(String mailbox) {
    return mailbox + "@" + plain(part.name()).replaceAll("[^a-z0-9]+", "-") + ".example";
  }

  /// What the book-keeping calls them: customers' accounts begin with 411 in France.
  String account() {
    String letters = plain(part.name()).replaceAll("[^a-z]", "").toUpperCase(Locale.ROOT);
    return "411" + letters.substring(0, Math.min(6, letters.length())) + (number + 1);
  }

  int servers() {
    return part.seats() < 6 ? 0 : 1 + part.seats() / 20;
  }

  Phrases phrases() {
    return Phrases.in(part.language());
  }

  /// In small letters without accents.
  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
