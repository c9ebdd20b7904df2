package app.tamis.agreements.clauses;

import app.tamis.agreements.clauses.Wording.Part;
import app.tamis.basics.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Whether a wording can be drafted from, and what is worth knowing before it is.
///
/// @param known all that can fill a gap
public record WordingCheck(Clauses known) {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 20_000;

  /// A gap that stands in one text and not in another that says the same.
  ///
  /// @param languages that lack it
  /// @param shipped whether it stands in the shipped clause
  public record Lacking(String gap, List<String> languages, boolean shipped) {

    public boolean everywhere() {
      return languages.size() == Wording.LANGUAGES.size();
    }
  }

  /// The name of a field: `text.fr`.
  public static String field(Part part, String language) {
    return part.code() + "." + language;
  }

  /// What must be mended, by field.
  public Map<String, Message> faults(Wording wording) {
    var faults = new LinkedHashMap<String, Message>();
    for (var part : Part.values()) {
      for (var language : Wording.LANGUAGES) {
        fault(wording, part, language).ifPresent(fault -> faults.put(field(part, language), fault));
      }
    }
    return faults;
  }

  private Optional<Message> fault(Wording wording, Part part, String language) {
    var text = wording.part(part, language);
    if (text.isBlank()) {
      return isNeeded(wording, part)
          ? Optional.of(Message.of("wording.fault.empty"))
          : Optional.empty();
    }
    int longest = part == Part.TITLE ? LONGEST_TITLE : LONGEST_TEXT;
    if (text.length() > longest) {
      return Optional.of(Message.of("agreements.fault.long", longest));
    }
    return part == Part.TITLE ? ofHeading(text) : ofGaps(text);
  }

  /// Plain words can be left out, but not in one language alone.
  private static boolean isNeeded(Wording wording, Part part) {
    return part != Part.PLAIN
        || Wording.LANGUAGES.stream()
            .anyMatch(language -> !wording.part(Part.PLAIN, language).isBlank());
  }

  /// What a heading speaks of, nobody would be asked to fill in.
  private static Optional<Message> ofHeading(String text) {
    return text.contains("{") || text.contains("}")
        ? Optional.of(Message.of("wording.fault.heading"))
        : Optional.empty();
  }

  private Optional<Message> ofGaps(String text) {
    var unknown = known.unknownGaps(text).stream().map(WordingCheck::braced).toList();
    if (!unknown.isEmpty()) {
      return Optional.of(
          Message.of(
              "wording.fault.gap",
              unknown,
              known.gaps().stream().map(WordingCheck::braced).toList()));
    }
    var bare = Gaps.fill(text, _ -> Optional.of(""));
    return bare.contains("{") || bare.contains("}")
        ? Optional.of(Message.of("wording.fault.brace", "{call_out_fee}"))
        : Optional.empty();
  }

  /// As it is written.
  public static String braced(String gap) {
    return "{" + gap + "}";
  }

  /// Gaps of the shipped clause that a wording dropped, and those that one language lacks; those
  /// that nothing fills are faults, and not among them. Those of the clause itself are looked for
  /// in it: where the two differ, it applies, and not the plain words.
  ///
  /// @param shipped empty for a clause of the firm's own
  public List<Lacking> lacking(Wording wording, Optional<Wording> shipped) {
    var all = new ArrayList<Lacking>();
    var ofTexts = gaps(Part.TEXT, wording, shipped);
    var ofPlain = gaps(Part.PLAIN, wording, shipped);
    ofPlain.removeAll(ofTexts);
    ofTexts.forEach(gap -> lacking(gap, Part.TEXT, wording, shipped).ifPresent(all::add));
    ofPlain.forEach(gap -> lacking(gap, Part.PLAIN, wording, shipped).ifPresent(all::add));
    return all;
  }

  private TreeSet<String> gaps(Part part, Wording wording, Optional<Wording> shipped) {
    var gaps = new TreeSet<String>();
    Stream.concat(Stream.of(wording), shipped.stream())
        .forEach(one ->
            Wording.LANGUAGES.forEach(language -> gaps.addAll(Gaps.in(one.part(part, language)))));
    gaps.removeIf(gap -> !known.knows(gap));
    return gaps;
  }

  private static Optional<Lacking> lacking(
      String gap, Part part, Wording wording, Optional<Wording> shipped) {
    var languages =
        Wording.LANGUAGES.stream()
            .filter(language -> !Gaps.in(wording.part(part, language)).contains(gap))
            .toList();
    boolean isShipped =
        shipped
            .filter(one ->
                Wording.LANGUAGES.stream()
                    .anyMatch(language -> Gaps.in(one.part(part, language)).contains(gap)))
            .isPresent();
    return languages.isEmpty()
        ? Optional.empty()
        : Optional.of(new Lacking(gap, languages, isShipped));
  }
}
