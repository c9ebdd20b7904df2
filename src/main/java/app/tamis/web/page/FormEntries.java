package app.tamis.web.page;

import app.tamis.basics.Message;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// What may be typed into the fields of any form.
public final class FormEntries {

  private FormEntries() {}

  /// A day, as browsers send it; empty where it is none.
  public static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }

  /// What is wrong with a text that must be there.
  ///
  /// @param nothing what is said where it isn't
  public static Optional<Message> fault(String typed, int longest, String nothing) {
    return typed.isBlank() ? Optional.of(Message.of(nothing)) : tooLong(typed, longest);
  }

  public static Optional<Message> tooLong(String typed, int longest) {
    return typed.length() > longest
        ? Optional.of(Message.of("sign.fault.long", typed.length(), longest))
        : Optional.empty();
  }
}
