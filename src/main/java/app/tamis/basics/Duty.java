package app.tamis.basics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Something that is to be done. It stands as long as its reason does, and nobody ticks it off:
/// what is done isn't found any more.
///
/// @param what a sentence without its full stop: what is to be done or known, and why
/// @param act what is done about it, as it stands on a link
/// @param path where that is done
/// @param since when it could first be done
/// @param until the last day on which it is of use; empty where it never loses its use
public record Duty(
    Message what,
    Message act,
    String path,
    Whose whose,
    Weight weight,
    LocalDate since,
    Optional<LocalDate> until) {

  /// Who is to do it.
  public sealed interface Whose {

    /// Whoever has all these rights; one of them does it for all.
    ///
    /// @param rights by name: what a right is, only those know who give it
    record Holders(Set<String> rights) implements Whose {

      public Holders {
        rights = Set.copyOf(rights);
      }
    }

    /// One person, whom nobody can stand in for.
    record One(UUID person) implements Whose {}

    static Whose whoMay(Enum<?>... rights) {
      return new Holders(
          Arrays.stream(rights).map(Enum::name).collect(Collectors.toUnmodifiableSet()));
    }
  }

  /// What it costs to leave it undone, the heaviest first.
  public enum Weight {
    /// Grades are wrong or old without it.
    HEAVY,
    /// Something is decided without you.
    MIDDLING,
    /// It waits.
    LIGHT
  }
}
