package app.tamis.billing;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import java.util.Optional;

/// A client's statement as facts make it, before anybody decided anything.
///
/// @param number in the register
/// @param payee empty where facts know no address
/// @param language `en` or `fr`
/// @param usual what a month's bills come to; empty where nothing was billed lately
public record Prepared(
    int number,
    Statement statement,
    Optional<Payee> payee,
    String language,
    Optional<Amount> usual,
    boolean insolvent) {

  public ClientId client() {
    return statement.client();
  }

  public String name() {
    return statement.name();
  }

  Words words() {
    return Words.of(language);
  }

  /// What it says unless a person puts it otherwise.
  Said proposed() {
    var sentences = new Sentences(statement, words());
    return new Said(sentences.opening(), sentences.advice().orElse(""));
  }
}
