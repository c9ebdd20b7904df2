package app.tamis.facts;

import app.tamis.basics.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What people recorded in Tamis itself and counts for a grade as if it had been imported: rows of
/// fact tables. They are kept in the book, which facts don't know; each module that keeps some is a
/// [Source] of them.
public record BookRows(List<Reactions> reactions) {

  public static final BookRows NONE = new BookRows(List.of());

  public BookRows {
    reactions = List.copyOf(reactions);
  }

  /// Who keeps such rows. It announces [BookRowsChanged] in the transaction that changes them.
  public interface Source {

    /// Those that count now.
    BookRows rows();

    /// When others count though nobody does anything.
    Optional<Instant> until();
  }

  /// These and those of others.
  public BookRows and(BookRows others) {
    return new BookRows(Stream.concat(reactions.stream(), others.reactions.stream()).toList());
  }

  /// What several people felt about a client, as a sum: who felt what isn't known here.
  ///
  /// @param people how many, one reaction each
  /// @param sum of their reactions, each from −2 to 2
  public record Reactions(ClientId clientId, Instant at, int people, int sum) {

    public Reactions {
      if (people < 1 || Math.abs(sum) > 2 * people) {
        throw new IllegalArgumentException(people + " people can't have felt " + sum);
      }
    }

    /// As many reactions, as alike as can be, that come to the same sum: measures look at no more
    /// than their number and sum.
    public IntStream alike() {
      int least = Math.floorDiv(sum, people);
      int more = Math.floorMod(sum, people);
      return IntStream.range(0, people).map(i -> i < more ? least + 1 : least);
    }
  }

  boolean isEmpty() {
    return reactions.isEmpty();
  }
}
