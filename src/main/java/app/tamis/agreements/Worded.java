package app.tamis.agreements;

import app.tamis.agreements.clauses.Clause;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A clause as it is worded in one agreement, in its language, with gaps.
///
/// @param clause its id in the catalogue
/// @param annex whether it stands at the end, numbered apart
/// @param text each line a paragraph
/// @param plain what it means, in figures, with an example; empty where nobody says
public record Worded(String clause, boolean annex, String title, String text, String plain) {

  /// As the catalogue words it.
  ///
  /// @param language `en` or `fr`
  public static Worded of(Clause clause, String language) {
    return new Worded(
        clause.id(),
        clause.annex(),
        text(clause.title(), language),
        text(clause.text(), language),
        text(clause.plain(), language));
  }

  /// The same clause in other words.
  public Worded saying(String words) {
    return new Worded(clause, annex, title, words, plain);
  }

  /// As a clause that says nothing in another language.
  Clause clause(String language) {
    return new Clause(
        clause,
        annex,
        Set.of(),
        Set.of(),
        Map.of(language, title),
        Map.of(language, text),
        Map.of(language, plain));
  }

  private static String text(Map<String, String> byLanguage, String language) {
    return Objects.requireNonNullElse(byLanguage.get(language), "");
  }
}
