package app.tamis.agreements;

import app.tamis.agreements.clauses.Clauses;
import app.tamis.agreements.clauses.Gaps;
import app.tamis.agreements.clauses.TermWords;
import app.tamis.basics.Dates;
import app.tamis.basics.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The clauses of an agreement with their gaps filled, as both read them.
record Filled(Draft draft, Clauses catalogue) {

  /// A clause as it is read.
  ///
  /// @param heading with its number
  /// @param plain empty where nobody says it in plain words
  record Read(
      String clause, boolean annex, String heading, List<String> paragraphs, String plain) {}

  List<Read> clauses() {
    var read = new ArrayList<Read>();
    int number = 0;
    for (var worded : draft.clauses()) {
      if (!worded.annex()) {
        number++;
      }
      read.add(read(worded, worded.annex() ? "" : number + ". "));
    }
    return read;
  }

  /// One of them, without its number.
  Optional<Read> clause(String id) {
    return draft.clause(id).map(worded -> read(worded, ""));
  }

  private Read read(Worded worded, String number) {
    return new Read(
        worded.clause(),
        worded.annex(),
        number + fill(worded.title()),
        fill(worded.text()).lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
        fill(worded.plain()).strip());
  }

  String fill(String text) {
    var terms = new TermWords(words(), draft.money());
    return Gaps.fill(text, gap -> known(gap).or(() -> terms.gap(gap, catalogue, draft.terms())));
  }

  private Optional<String> known(String gap) {
    return switch (gap) {
      case "starts_on" -> Optional.of(Dates.in(words().locale(), draft.startsOn()));
      case "business_hours" -> Optional.of(draft.hours());
      case "law" -> Optional.of(law(draft.law(), words()));
      default -> Optional.empty();
    };
  }

  Words words() {
    return Words.of(draft.language());
  }

  /// As a sentence names it: French law, the law of Belgium.
  static String law(String country, Words words) {
    return words
        .find("agreements.law." + country)
        .orElseGet(() ->
            words.say(
                "agreements.law.of", Locale.of("", country).getDisplayCountry(words.locale())));
  }
}
