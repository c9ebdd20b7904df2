package app.tamis.agreements;

import app.tamis.agreements.clauses.Clauses;
import app.tamis.agreements.clauses.Term;
import app.tamis.agreements.clauses.TermWords;
import app.tamis.basics.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is different between two versions of an agreement.
///
/// @param words in which it is said
public record Changes(Clauses catalogue, Words words) {

  /// A difference.
  ///
  /// @param what it is about: a clause's heading, a term's label
  /// @param before empty for what is new
  /// @param after empty for what was taken out
  public record Change(String what, String before, String after) {}

  /// In the order of the later one; what was taken out stands at the end.
  public List<Change> between(Draft before, Draft after) {
    var changes = new ArrayList<Change>();
    add(changes, words.say("agreements.change.law"), law(before), law(after));
    add(
        changes,
        words.say("agreements.change.starts"),
        words.say("agreements.day", before.startsOn()),
        words.say("agreements.day", after.startsOn()));
    for (var term : terms(before, after)) {
      add(changes, label(term), said(term, before), said(term, after));
    }
    for (var clause : after.clauses()) {
      var old = before.clause(clause.clause());
      add(changes, clause.title(), old.map(Worded::text).orElse(""), clause.text());
      add(
          changes,
          words.say("agreements.change.plain", clause.title()),
          old.map(Worded::plain).orElse(""),
          clause.plain());
    }
    for (var clause : before.clauses()) {
      if (after.clause(clause.clause()).isEmpty()) {
        changes.add(new Change(clause.title(), clause.text(), ""));
      }
    }
    return changes;
  }

  private String law(Draft draft) {
    return Filled.law(draft.law(), words);
  }

  private List<Term> terms(Draft before, Draft after) {
    var terms = new LinkedHashSet<>(after.asked(catalogue));
    terms.addAll(before.asked(catalogue));
    return List.copyOf(terms);
  }

  private String label(Term term) {
    return Objects.requireNonNullElse(term.label().get(words.locale().getLanguage()), term.id());
  }

  private String said(Term term, Draft draft) {
    return Optional.ofNullable(value(term, draft))
        .map(value -> new TermWords(words, draft.money()).of(term, value))
        .orElse("");
  }

  private static @Nullable String value(Term term, Draft draft) {
    return draft.terms().get(term.id());
  }

  private static void add(List<Change> changes, String what, String before, String after) {
    if (!before.equals(after)) {
      changes.add(new Change(what, before, after));
    }
  }
}
