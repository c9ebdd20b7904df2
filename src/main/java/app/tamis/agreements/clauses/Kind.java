package app.tamis.agreements.clauses;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A kind of agreement.
///
/// @param name by language
/// @param means by language: what it is, in a sentence
/// @param clauses by id, in the order in which they stand in it
public record Kind(
    String id, Map<String, String> name, Map<String, String> means, Map<String, Choice> clauses) {

  /// The one that adds to a contract that there is.
  public static final String AMENDMENT = "amendment";

  public Kind {
    name = Map.copyOf(name);
    means = Map.copyOf(means);
    clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
  }

  /// How free one is to leave a clause out.
  public enum Choice {
    ALWAYS,
    USUAL,
    OFFERED
  }
}
