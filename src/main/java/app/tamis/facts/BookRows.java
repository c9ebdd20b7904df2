package app.tamis.facts;

import static java.util.stream.Collectors.toUnmodifiableSet;

import app.tamis.basics.ClientId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What people recorded in Tamis itself and counts for a grade as if it had been imported: rows of
/// fact tables, and which clients are one. It is kept in the book, which facts don't know; each
/// module that keeps some is a [Source] of it.
///
/// @param merged clients that are taken for another, each with the one that remains, which is taken
///   for no other
/// @param hours that clients are said to take
/// @param setUps what people said after calls
/// @param rows of fact tables, that take the place of what was imported under the same key
/// @param refusals of what clients had signed for; no fact table has them, and only grades know
///   what to make of them
public record BookRows(
    List<Reactions> reactions,
    Map<ClientId, ClientId> merged,
    Map<ClientId, Hours> hours,
    List<SetUps> setUps,
    List<Row> rows,
    List<Refusal> refusals) {

  public static final BookRows NONE = new BookRows(List.of());

  public BookRows {
    reactions = List.copyOf(reactions);
    merged = Map.copyOf(merged);
    hours = Map.copyOf(hours);
    setUps = List.copyOf(setUps);
    rows = List.copyOf(rows);
    refusals = List.copyOf(refusals);
  }

  public BookRows(List<Reactions> reactions) {
    this(reactions, Map.of(), Map.of(), List.of(), List.of(), List.of());
  }

  public static BookRows ofMergers(Map<ClientId, ClientId> merged) {
    return new BookRows(List.of(), merged, Map.of(), List.of(), List.of(), List.of());
  }

  public static BookRows ofHours(Map<ClientId, Hours> hours) {
    return new BookRows(List.of(), Map.of(), hours, List.of(), List.of(), List.of());
  }

  public static BookRows ofSetUps(List<SetUps> setUps) {
    return new BookRows(List.of(), Map.of(), Map.of(), setUps, List.of(), List.of());
  }

  public static BookRows ofRefusals(List<Refusal> refusals) {
    return new BookRows(List.of(), Map.of(), Map.of(), List.of(), List.of(), refusals);
  }

  public static BookRows ofRows(List<Row> rows) {
    return new BookRows(List.of(), Map.of(), Map.of(), List.of(), rows, List.of());
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
    var mergers = new HashMap<>(merged);
    mergers.putAll(others.merged);
    var stated = new HashMap<>(hours);
    stated.putAll(others.hours);
    return new BookRows(
        Stream.concat(reactions.stream(), others.reactions.stream()).toList(),
        mergers,
        stated,
        Stream.concat(setUps.stream(), others.setUps.stream()).toList(),
        Stream.concat(rows.stream(), others.rows.stream()).toList(),
        Stream.concat(refusals.stream(), others.refusals.stream()).toList());
  }

  /// The same, were one more client taken for another.
  ///
  /// @param remaining who is taken for no other
  public BookRows withMerger(ClientId taken, ClientId remaining) {
    var mergers = new HashMap<>(merged);
    mergers.replaceAll((_, into) -> into.equals(taken) ? remaining : into);
    mergers.put(taken, remaining);
    return new BookRows(reactions, mergers, hours, setUps, rows, refusals);
  }

  /// The same for who isn't to know what the team feels.
  public BookRows withoutReactions() {
    return new BookRows(List.of(), merged, hours, setUps, rows, refusals);
  }

  /// Whose figures count what is of a client: its own, but where it is taken for another.
  public ClientId remaining(ClientId client) {
    return merged.getOrDefault(client, client);
  }

  /// Clients whose figures are made of more than what was imported of each: of the records of
  /// several, or of some that the book has.
  public Set<ClientId> addedTo() {
    return Stream.concat(
            merged.values().stream(), rows.stream().map(row -> remaining(row.clientId())))
        .collect(toUnmodifiableSet());
  }

  /// Another text where other rows are added to facts. Gradings are kept with what it says: where
  /// nobody is merged, no hours are said, no set-up was looked at and no record is kept here, it is
  /// as it was before that could be. What was refused isn't added to facts.
  public String fingerprint() {
    return "BookRows[reactions=%s]%s%s%s%s"
        .formatted(
            reactions,
            merged.isEmpty() ? "" : new TreeMap<>(merged),
            hours.isEmpty() ? "" : new TreeMap<>(hours),
            setUps.isEmpty() ? "" : setUps,
            rows.isEmpty() ? "" : rows);
  }

  /// That a client refused to pay what it already owed under a clause that it had signed.
  ///
  /// @param on the day of it
  /// @param madeGood the day on which it had paid after all, and signed anew
  public record Refusal(ClientId clientId, LocalDate on, Optional<LocalDate> madeGood) {

    /// Whether it stands on a day.
    public boolean isOpen(LocalDate day) {
      return !on.isAfter(day) && madeGood.filter(mended -> !mended.isAfter(day)).isEmpty();
    }
  }

  /// A record as an import would bring it.
  ///
  /// @param values by column, as a file would say them; without the client's
  public record Row(FactTable table, ClientId clientId, SortedMap<String, String> values) {

    private static final String CLIENT = "client_id";

    public Row {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
      var known = values.keySet();
      for (var column : known) {
        if (table.column(column).isEmpty()) {
          throw new IllegalArgumentException(table + " has no column " + column);
        }
      }
      if (!table.key().stream().allMatch(key -> key.equals(CLIENT) || known.contains(key))) {
        throw new IllegalArgumentException(table + " is known by " + table.key());
      }
    }

    /// With the client's, where the table says whose its records are.
    public SortedMap<String, String> columns() {
      var columns = new TreeMap<>(values);
      if (table.namesItsClient()) {
        columns.put(CLIENT, clientId.text());
      }
      return columns;
    }
  }

  /// How many hours a month a client takes, as somebody said at a moment.
  public record Hours(Instant at, BigDecimal perMonth) {}

  /// What was said after calls of a client, whether somebody else had changed the set-up.
  ///
  /// @param day the first of those on which it was said, all in one month
  /// @param checked calls after which it was said that it was so, or wasn't
  /// @param changed of these, how many times it was so
  public record SetUps(ClientId clientId, LocalDate day, int checked, int changed) {

    public SetUps {
      if (changed < 0 || checked < changed) {
        throw new IllegalArgumentException(changed + " of " + checked + " calls");
      }
    }
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
    return reactions.isEmpty()
        && merged.isEmpty()
        && hours.isEmpty()
        && setUps.isEmpty()
        && rows.isEmpty();
  }
}
