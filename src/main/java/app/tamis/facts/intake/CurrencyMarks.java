package app.tamis.facts.intake;

import app.tamis.facts.files.FileHead;
import app.tamis.facts.files.Packed;
import app.tamis.facts.sheets.Sheets;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The currency that files are most likely in, by the signs and codes beside their amounts. A
/// guess, for a person to correct. A dollar sign counts for American ones, which it may not be.
public final class CurrencyMarks {

  private static final Map<String, String> SIGNS = Map.of("€", "EUR", "£", "GBP", "$", "USD");

  /// Codes of which a text that isn't about money has few.
  private static final Pattern MARK =
      Pattern.compile(
          "[€£]|\\$(?=\\s?\\d)|\\b(?:EUR|GBP|USD|CHF|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK)\\b");

  private CurrencyMarks() {}

  /// Empty where nothing in the files tells.
  public static Optional<Currency> in(List<Path> files) {
    var seen = new HashMap<String, Integer>();
    for (var file : files) {
      MARK.matcher(head(file))
          .results()
          .map(found -> SIGNS.getOrDefault(found.group(), found.group()))
          .forEach(code -> seen.merge(code, 1, Integer::sum));
    }
    return seen.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(most -> Currency.getInstance(most.getKey()));
  }

  /// Nothing of a file that isn't text, or can't be read: whoever reads it says so. In Windows'
  /// letters the signs are single bytes, which UTF-8 has none of.
  private static String head(Path file) {
    try (var in = Packed.open(file)) {
      if (!Sheets.isText(file)) {
        return "";
      }
      var bytes = in.readNBytes(FileHead.FEW_BYTES);
      var text = new String(bytes, StandardCharsets.UTF_8);
      return text.indexOf('\uFFFD') < 0 || text.contains("€")
          ? text
          : new String(bytes, Charset.forName("windows-1252"));
    } catch (IOException unreadable) {
      return "";
    }
  }
}
