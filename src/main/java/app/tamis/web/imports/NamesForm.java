package app.tamis.web.imports;

import app.tamis.facts.NameAnswers;
import app.tamis.facts.NamesMatched;
import app.tamis.facts.UnmatchedName;
import java.util.Map;

/// The fields of a form in which it is said whose the names are: of the first as `whose-0`, and as
/// `rest` what holds for all others. A name that two clients bear isn't among these: it is most
/// likely one of theirs.
final class NamesForm {

  private NamesForm() {}

  static NameAnswers answers(NamesMatched matched, Map<String, String> sent) {
    return NameAnswers.of(
        matched,
        name -> {
          var whose = sent.getOrDefault("whose-" + matched.unmatched().indexOf(name), "");
          return whose.isEmpty() ? rest(name, sent) : whose;
        });
  }

  private static String rest(UnmatchedName name, Map<String, String> sent) {
    return name.ofSeveral() ? "" : sent.getOrDefault("rest", "");
  }
}
