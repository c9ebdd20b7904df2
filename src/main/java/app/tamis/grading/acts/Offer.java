package app.tamis.grading.acts;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// As what a managed agreement can be offered.
///
/// @param includedShare of the client's usual hours, that the fee pays for; above 0, at most 1
/// @param afterHoursIncluded whether work outside business hours costs the client no surcharge
/// @param names what the client calls it, by language
/// @param covers what is done for the fee, by language
public record Offer(
    String id,
    double includedShare,
    boolean afterHoursIncluded,
    Map<String, String> names,
    Map<String, List<String>> covers) {

  public Offer {
    names = Map.copyOf(names);
    covers = Map.copyOf(covers);
  }

  /// In the reader's language, else in one that it was written in.
  public String name(Locale reader) {
    return in(reader, names);
  }

  /// Likewise.
  public List<String> covers(Locale reader) {
    return in(reader, covers);
  }

  private static <T> T in(Locale reader, Map<String, T> words) {
    return words.entrySet().stream()
        .min(
            Map.Entry.comparingByKey((one, other) ->
                Boolean.compare(
                    other.equals(reader.getLanguage()), one.equals(reader.getLanguage()))))
        .orElseThrow()
        .getValue();
  }
}
