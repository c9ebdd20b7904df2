package app.tamis.agreements.clauses;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// Something that is left open in clauses and filled in for a client.
///
/// @param id as it stands in braces in a clause
/// @param byDefault where neither the client's contract nor the settings say it
/// @param example what is filled in where somebody only looks
/// @param least of a number
/// @param most of a number
/// @param label by language
public record Term(
    String id,
    TermType type,
    Optional<String> byDefault,
    Optional<String> example,
    Optional<BigDecimal> least,
    Optional<BigDecimal> most,
    Map<String, String> label) {

  public Term {
    label = Map.copyOf(label);
  }
}
