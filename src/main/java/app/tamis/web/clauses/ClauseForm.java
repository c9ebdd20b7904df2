package app.tamis.web.clauses;

import app.tamis.agreements.clauses.Clauses;
import app.tamis.agreements.clauses.Wording;
import app.tamis.agreements.clauses.Wording.Part;
import app.tamis.agreements.clauses.WordingCheck;
import app.tamis.web.page.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.MultiValueMap;

/// What was typed into the fields of a clause, and the wording that it makes.
///
/// @param form with what is wrong, field by field
record ClauseForm(Form form, Wording words) {

  static final String KINDS = "kind";

  static final ClauseForm EMPTY =
      new ClauseForm(new Form(typed(Wording.NONE), Map.of()), Wording.NONE);

  /// The fields of a wording as it is kept: a later Tamis may not know one of its gaps any more.
  static ClauseForm of(Wording words, Clauses catalogue) {
    return new ClauseForm(new Form(typed(words), new WordingCheck(catalogue).faults(words)), words);
  }

  /// @param own whether it is a clause of the firm's own, of which the kinds are chosen
  /// @param catalogue in which it is to stand
  static ClauseForm read(MultiValueMap<String, String> sent, boolean own, Clauses catalogue) {
    var words =
        new Wording(
            texts(sent, Part.TITLE),
            texts(sent, Part.TEXT),
            texts(sent, Part.PLAIN),
            own ? kinds(sent, catalogue) : List.of());
    var form = new Form(typed(words), new WordingCheck(catalogue).faults(words));
    return new ClauseForm(
        own && words.kinds().isEmpty() ? form.with(KINDS, "wording.fault.kinds") : form, words);
  }

  private static List<String> kinds(MultiValueMap<String, String> sent, Clauses catalogue) {
    return sent.getOrDefault(KINDS, List.of()).stream()
        .filter(kind -> catalogue.kind(kind).isPresent())
        .toList();
  }

  /// What was left empty in a language isn't there in it.
  private static Map<String, String> texts(MultiValueMap<String, String> sent, Part part) {
    var texts = new LinkedHashMap<String, String>();
    for (var language : Wording.LANGUAGES) {
      var text =
          Objects.requireNonNullElse(sent.getFirst(WordingCheck.field(part, language)), "")
              .replace("\r\n", "\n")
              .strip();
      if (!text.isEmpty()) {
        texts.put(language, part == Part.TITLE ? text.replace('\n', ' ') : text);
      }
    }
    return texts;
  }

  private static Map<String, String> typed(Wording words) {
    var typed = new LinkedHashMap<String, String>();
    for (var part : Part.values()) {
      for (var language : Wording.LANGUAGES) {
        typed.put(WordingCheck.field(part, language), words.part(part, language));
      }
    }
    return typed;
  }
}
