package app.tamis.identity;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What a person is in the firm, and so what they may see.
public enum Role {
  OWNER(EnumSet.allOf(Right.class)),

  /// Lifts and parts with clients, but doesn't say who may.
  MANAGER(
      EnumSet.complementOf(
          EnumSet.of(
              Right.ROUNDS, Right.PEOPLE, Right.TRAIL, Right.POST, Right.SEALS, Right.PEERS))),

  /// Takes the call. Rates clients without having read what they pay or how they are graded.
  TECHNICIAN(EnumSet.of(Right.RATING, Right.CALLS)),

  /// Sends bills, and needn't know how colleagues feel about whom.
  BOOKKEEPER(EnumSet.of(Right.MONEY, Right.GRADES, Right.IMPORTS, Right.CALLS));

  private final Set<Right> rights;

  Role(Set<Right> rights) {
    this.rights = rights;
  }

  public boolean may(Right right) {
    return rights.contains(right);
  }

  /// As it stands in forms, messages and the book: `owner`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Role of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
