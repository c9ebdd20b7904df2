package app.tamis.reviews;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What a client answered when it was asked whether it has had serious trouble with the machines
/// that we look after.
public record Trouble(UUID review, Answer answer, String words, String by) {

  public enum Answer {
    YES,

    /// They see what it is worth.
    NO,
    NOT_ASKED;

    /// As it stands in messages and the book: `not-asked`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Answer> find(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }
}
