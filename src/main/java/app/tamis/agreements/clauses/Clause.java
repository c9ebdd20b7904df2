package app.tamis.agreements.clauses;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A clause as it can be agreed upon with anybody.
///
/// @param annex whether it stands behind the signatures' page, numbered apart
/// @param onlyFor laws by country (ISO 3166-1 alpha-2); none: all
/// @param notFor the same, for which it isn't
/// @param title by language
/// @param text by language, with gaps; each line a paragraph
/// @param plain by language: what it means, in figures, with an example
public record Clause(
    String id,
    boolean annex,
    Set<String> onlyFor,
    Set<String> notFor,
    Map<String, String> title,
    Map<String, String> text,
    Map<String, String> plain) {

  public Clause {
    onlyFor = Set.copyOf(onlyFor);
    notFor = Set.copyOf(notFor);
    title = Map.copyOf(title);
    text = Map.copyOf(text);
    plain = Map.copyOf(plain);
  }

  /// @param law the country whose law governs
  public boolean isFor(String law) {
    return (onlyFor.isEmpty() || onlyFor.contains(law)) && !notFor.contains(law);
  }

  public Wording wording() {
    return Wording.of(this);
  }

  /// The same in other words.
  Clause worded(Wording words) {
    return new Clause(id, annex, onlyFor, notFor, words.title(), words.text(), words.plain());
  }

  /// All gaps, of whatever language.
  Set<String> gaps() {
    var gaps = new TreeSet<String>();
    text.values().forEach(one -> gaps.addAll(Gaps.in(one)));
    plain.values().forEach(one -> gaps.addAll(Gaps.in(one)));
    return gaps;
  }
}
