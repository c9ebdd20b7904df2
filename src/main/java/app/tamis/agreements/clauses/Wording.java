package app.tamis.agreements.clauses;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What a clause says, in both languages, with gaps.
///
/// @param title by language
/// @param text by language; each line a paragraph
/// @param plain by language: what it means, in figures, with an example
/// @param kinds of agreement in which a clause of the firm's own is offered, by their ids; none for
///   a shipped clause, whose kinds are the catalogue's
public record Wording(
    Map<String, String> title,
    Map<String, String> text,
    Map<String, String> plain,
    List<String> kinds) {

  /// In which a clause must be there: what one signs is read in one's own language.
  public static final List<String> LANGUAGES = List.of("en", "fr");

  public static final Wording NONE = new Wording(Map.of(), Map.of(), Map.of(), List.of());

  public Wording {
    title = Map.copyOf(title);
    text = Map.copyOf(text);
    plain = Map.copyOf(plain);
    kinds = kinds.stream().sorted().distinct().toList();
  }

  static Wording of(Clause clause) {
    return new Wording(clause.title(), clause.text(), clause.plain(), List.of());
  }

  /// One of its parts.
  public String part(Part part, String language) {
    var texts =
        switch (part) {
          case TITLE -> title;
          case TEXT -> text;
          case PLAIN -> plain;
        };
    return Objects.requireNonNullElse(texts.get(language), "");
  }

  /// What is written for each language.
  public enum Part {
    TITLE,
    TEXT,
    PLAIN;

    /// As forms and messages call it.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
