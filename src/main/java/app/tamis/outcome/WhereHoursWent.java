package app.tamis.outcome;

import static java.util.stream.Collectors.toCollection;

import app.tamis.basics.ClientId;
import app.tamis.facts.KindHours;
import app.tamis.grading.Letter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Where the hours went that a client took who left: by how much the monthly hours of everybody
/// else changed since its last day, against the twelve months before, by grade and kind of work.
/// What isn't found in the records is said; growth is nobody's merit.
///
/// @param freed hours a month that the client took
/// @param before months on record against which it is held
/// @param since whole months since its last day
/// @param lines none of a group whose hours didn't change
public record WhereHoursWent(
    LocalDate lastDay,
    double freed,
    List<YearMonth> before,
    List<YearMonth> since,
    List<Line> lines) {

  /// Less is dust of arithmetic.
  private static final double DUST = 1e-9;

  public WhereHoursWent {
    before = List.copyOf(before);
    since = List.copyOf(since);
    lines = List.copyOf(lines);
  }

  /// Changes of hours a month.
  ///
  /// @param group the letter on the last day; empty for those who had none
  /// @param came whether they came since
  /// @param project on tickets of that kind
  /// @param other on tickets of another kind
  /// @param unsaid work that says of no kind
  public record Line(
      Optional<Letter> group, boolean came, double project, double other, double unsaid) {

    public double sum() {
      return project + other + unsaid;
    }

    private boolean isNothing() {
      return Math.abs(project) < DUST && Math.abs(other) < DUST && Math.abs(unsaid) < DUST;
    }
  }

  /// Who somebody was on the last day.
  record Groups(ClientId gone, Map<ClientId, Letter> letters, Set<ClientId> here) {

    private boolean isOf(ClientId client, Optional<Letter> group, boolean came) {
      return !client.equals(gone)
          && Optional.ofNullable(letters.get(client)).equals(group)
          && came == (!here.contains(client) && group.isEmpty());
    }
  }

  /// @param isOnRecord whether all work of a month is on record
  /// @param upTo the last month of which anything is known
  /// @return empty where no whole month has passed since, or of none before work is on record
  static Optional<WhereHoursWent> of(
      LocalDate lastDay,
      double freed,
      List<KindHours> hours,
      Groups groups,
      Predicate<YearMonth> isOnRecord,
      YearMonth upTo) {
    var last = Timetable.lastOver(lastDay);
    var before =
        Timetable.between(last.minusMonths(Timetable.MONTHS_BEFORE - 1L), last).stream()
            .filter(isOnRecord)
            .toList();
    var since =
        Timetable.between(YearMonth.from(lastDay).plusMonths(1), upTo).stream()
            .filter(isOnRecord)
            .toList();
    if (before.isEmpty() || since.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new WhereHoursWent(
            lastDay, freed, before, since, new Adding(hours, groups, before, since).lines()));
  }

  /// The hours a month that are found with others; negative where they fell.
  public double found() {
    return lines.stream().mapToDouble(Line::sum).sum();
  }

  /// Of the freed hours, what isn't found in the records; negative where more is found than was
  /// freed.
  public double missing() {
    return freed - found();
  }

  /// The hours a month that are found with clients of these letters.
  public double foundWith(Set<Letter> letters) {
    return lines.stream()
        .filter(line -> line.group().filter(letters::contains).isPresent())
        .mapToDouble(Line::sum)
        .sum();
  }

  private record Adding(
      List<KindHours> hours, Groups groups, List<YearMonth> before, List<YearMonth> since) {

    List<Line> lines() {
      var lines = new ArrayList<Line>();
      for (var letter : letters()) {
        lines.add(line(Optional.of(letter), false));
      }
      lines.add(line(Optional.empty(), false));
      lines.add(line(Optional.empty(), true));
      return lines.stream().filter(line -> !line.isNothing()).toList();
    }

    private Set<Letter> letters() {
      return groups.letters().values().stream().collect(toCollection(TreeSet::new));
    }

    private Line line(Optional<Letter> group, boolean came) {
      var own = hours.stream().filter(one -> groups.isOf(one.client(), group, came)).toList();
      return new Line(
          group,
          came,
          change(own, KindHours::isProject),
          change(own, one -> one.kind().isPresent() && !one.isProject()),
          change(own, one -> one.kind().isEmpty()));
    }

    private double change(List<KindHours> own, Predicate<KindHours> kind) {
      return mean(own, kind, since) - mean(own, kind, before);
    }

    private static double mean(
        List<KindHours> own, Predicate<KindHours> kind, List<YearMonth> months) {
      return own.stream()
              .filter(kind)
              .filter(one -> months.contains(one.month()))
              .mapToDouble(KindHours::hours)
              .sum()
          / months.size();
    }
  }
}
