package app.tamis.grading;

import app.tamis.basics.ClientId;
import app.tamis.measures.Window;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What people have decided or recorded of clients that no import can know. The command line has
/// none.
///
/// @param day on which they are looked at: a person's grade counts while it is in force
/// @param grades that persons gave, by client, in the order in which they gave them
/// @param refused when signed commitments were refused and not made good since, by client
public record Decisions(
    LocalDate day,
    Map<ClientId, List<PersonsGrade>> grades,
    Map<ClientId, List<LocalDate>> refused) {

  public static final Decisions NONE = new Decisions(LocalDate.EPOCH, Map.of(), Map.of());

  public Decisions {
    grades = Map.copyOf(grades);
    refused = Map.copyOf(refused);
  }

  /// A grade that a person gave.
  ///
  /// @param until the last day of it
  /// @param by the person's name
  /// @param ended the day on which somebody took it back, from which it doesn't count any more
  public record PersonsGrade(
      Letter grade,
      String reason,
      LocalDate from,
      LocalDate until,
      Optional<LocalDate> ended,
      String by) {

    public boolean isInForce(LocalDate day) {
      return !day.isBefore(from)
          && !day.isAfter(until)
          && ended.filter(end -> !day.isBefore(end)).isEmpty();
    }
  }

  /// Those about one client, as they stand for one grading.
  public record OfClient(Optional<PersonsGrade> grade, Optional<LocalDate> refused) {}

  /// The same, looked at on another day.
  public Decisions on(LocalDate other) {
    return new Decisions(other, grades, refused);
  }

  /// The same, were a client taken for another: what was decided on either holds for that one.
  public Decisions merged(ClientId taken, ClientId remaining) {
    return new Decisions(
        day, together(grades, taken, remaining), together(refused, taken, remaining));
  }

  private static <T> Map<ClientId, List<T>> together(
      Map<ClientId, List<T>> decided, ClientId taken, ClientId remaining) {
    var all = new HashMap<>(decided);
    var own = all.getOrDefault(remaining, List.of());
    var others = Optional.ofNullable(all.remove(taken)).orElse(List.of());
    if (!others.isEmpty()) {
      all.put(remaining, Stream.concat(own.stream(), others.stream()).toList());
    }
    return all;
  }

  /// The same with what clients refused.
  ///
  /// @param also when, by client
  public Decisions withRefused(Map<ClientId, List<LocalDate>> also) {
    return new Decisions(day, grades, also);
  }

  /// The same without the grades that persons gave.
  Decisions withoutGrades() {
    return new Decisions(day, Map.of(), refused);
  }

  /// The grade that a person gave a client and that is in force: of several, the one given last.
  public Optional<PersonsGrade> given(ClientId client) {
    return grades.getOrDefault(client, List.of()).stream()
        .filter(grade -> grade.isInForce(day))
        .reduce((one, other) -> other.from().isBefore(one.from()) ? one : other);
  }

  /// Also of what was refused since the window's end: it counts on the day on which it is looked
  /// at, and not first at the next month end.
  public OfClient of(ClientId client, Window window) {
    return new OfClient(
        given(client),
        refused.getOrDefault(client, List.of()).stream()
            .filter(date -> !date.isAfter(window.asOf()) || !date.isAfter(day))
            .filter(date -> !date.isBefore(window.first().atDay(1)))
            .max(Comparator.naturalOrder()));
  }
}
