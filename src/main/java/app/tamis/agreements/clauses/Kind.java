package app.tamis.agreements.clauses;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/// A kind of agreement.
///
/// @param name by language
/// @param means by language: what it is, in a sentence
/// @param clauses by id, in the order in which they stand in it
public record Kind(
    String id, Map<String, String> name, Map<String, String> means, Map<String, Choice> clauses) {

  /// The one that adds to a contract that there is.
  public static final String AMENDMENT = "amendment";

  public static final String MANAGED = "managed";

  public Kind {
    name = Map.copyOf(name);
    means = Map.copyOf(means);
    clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
  }

  /// The same with one clause more, behind the others and before what is annexed.
  Kind offering(String clause, Predicate<String> isAnnex) {
    var all = new LinkedHashMap<String, Choice>();
    clauses.forEach((id, choice) -> {
      if (isAnnex.test(id)) {
        all.putIfAbsent(clause, Choice.OFFERED);
      }
      all.put(id, choice);
    });
    all.putIfAbsent(clause, Choice.OFFERED);
    return new Kind(id, name, means, all);
  }

  /// How free one is to leave a clause out.
  public enum Choice {
    ALWAYS,
    USUAL,
    OFFERED
  }
}
