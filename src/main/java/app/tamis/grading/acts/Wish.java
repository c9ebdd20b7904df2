package app.tamis.grading.acts;

import app.tamis.basics.ClientId;
import app.tamis.grading.Letter;

/// What somebody wants to see done to whom.
public record Wish(Whom whom, Act act) {

  public sealed interface Whom {

    /// @param id by which the portfolio knows it
    record Client(ClientId id) implements Whom {}

    /// All clients of a grade.
    record Grade(Letter letter) implements Whom {}
  }

  public static Wish of(ClientId clientId, Act act) {
    return new Wish(new Whom.Client(clientId), act);
  }

  public static Wish of(Letter grade, Act act) {
    return new Wish(new Whom.Grade(grade), act);
  }
}
