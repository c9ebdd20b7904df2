package app.tamis.outcome;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.grading.acts.Act;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Something that was decided about a client, and stands.
///
/// @param source the case, plan, letter or proposal
/// @param what was decided, in words
/// @param acts what it changes in figures; none where no figure knows of it
/// @param starts from the first whole month on or after it the new terms count
/// @param lastDay of a client who leaves, as it is known today
/// @param end how a plan ended; empty where none has, or it isn't a plan
public record Decision(
    Kind kind,
    UUID source,
    ClientId client,
    LocalDate on,
    Message what,
    List<Act> acts,
    LocalDate starts,
    Optional<LocalDate> lastDay,
    Optional<End> end) {

  public Decision {
    acts = List.copyOf(acts);
  }

  public enum Kind {
    PARTING,
    LIFT,
    RAISE,
    PROPOSAL;

    /// As it stands in messages and the book.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
      return Arrays.stream(values())
          .filter(kind -> kind.code().equals(code))
          .findFirst()
          .orElseThrow();
    }
  }

  /// How a plan ended.
  public enum End {
    LIFTED,
    FAILED,
    GIVEN_UP
  }

  public boolean isParting() {
    return kind == Kind.PARTING;
  }
}
