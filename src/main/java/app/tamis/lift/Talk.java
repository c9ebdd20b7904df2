package app.tamis.lift;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is done for a better grade and that no figure knows.
public enum Talk {
  /// Face to face: where we stand, what was done, what needs doing.
  REVIEW,
  /// How to open a ticket, and when to call.
  TICKET_SHEET,
  /// The same tools and the same way of working as everywhere.
  STANDARD_SET_UP,
  /// Who is glad to have us may know another.
  REFERRAL,
  /// The agreement is renewed before anybody has to think of it.
  RENEWAL,
  /// Something that they plan and that we can do.
  PROJECT,
  /// A fee below which nobody is looked after, or a courteous end.
  MINIMUM_FEE;

  /// As it stands in messages, forms and the book.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Talk> find(String code) {
    return Arrays.stream(values()).filter(talk -> talk.code().equals(code)).findFirst();
  }
}
