package app.tamis.web.clauses;

import app.tamis.agreements.clauses.Wording;
import app.tamis.agreements.clauses.Wording.Part;
import app.tamis.basics.Words;
import app.tamis.web.clauses.ClauseView.Change;
import java.util.ArrayList;
import java.util.List;

/// What is different between two wordings of a clause.
///
/// @param kinds says what a kind of agreement is called
record WordingChanges(Words words, Kinds kinds) {

  List<Change> between(Wording before, Wording after) {
    var changes = new ArrayList<Change>();
    for (var part : Part.values()) {
      for (var language : Wording.LANGUAGES) {
        add(
            changes,
            label(part, language),
            before.part(part, language),
            after.part(part, language));
      }
    }
    add(changes, words.say("wording.kinds"), kinds(before), kinds(after));
    return changes;
  }

  String label(Part part, String language) {
    return words.say(
        "wording.field", words.say("agreements.wording." + part.code()), language(language));
  }

  String language(String language) {
    return words.say("agreements.language." + language);
  }

  private String kinds(Wording wording) {
    return String.join(", ", kinds.names(wording.kinds()));
  }

  private static void add(List<Change> changes, String what, String before, String after) {
    if (!before.equals(after)) {
      changes.add(new Change(what, before, after));
    }
  }
}
