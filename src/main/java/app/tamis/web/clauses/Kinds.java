package app.tamis.web.clauses;

import app.tamis.agreements.clauses.Clauses;
import app.tamis.agreements.clauses.Kind;
import app.tamis.basics.Words;
import java.util.List;
import java.util.Objects;

/// What kinds of agreements are called.
record Kinds(Clauses catalogue, Words words) {

  String name(Kind kind) {
    return Objects.requireNonNullElse(kind.name().get(words.locale().getLanguage()), kind.id());
  }

  List<String> names(List<String> ids) {
    return ids.stream().flatMap(id -> catalogue.kind(id).stream()).map(this::name).toList();
  }

  /// Of those that use a clause; one word where all do.
  List<String> using(String clause) {
    var using = catalogue.kindsWith(clause);
    return using.size() == catalogue.kinds().size()
        ? List.of(words.say("wording.kinds.all"))
        : using.stream().map(this::name).toList();
  }
}
