package app.tamis.facts.proposal;

import static app.tamis.facts.proposal.MappingWriter.quoted;

import app.tamis.facts.MappingField;
import app.tamis.facts.mapping.MappedColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// A length of time that no column says, but a start and an end on the same row do.
final class MappingBetween {

  private final MappingSource source;
  private final MappingFeed feed;

  private MappingBetween(MappingSource source, MappingFeed feed) {
    this.source = source;
    this.feed = feed;
  }

  /// With its length of time, where it needs one that can be had so.
  static MappingFeed added(MappingFeed feed, MappingSource source) {
    var lacking = lackingLength(feed);
    var between = lacking.flatMap(_ -> new MappingBetween(source, feed).calculated());
    if (between.isEmpty()) {
      return feed;
    }
    var calculated = new HashMap<>(feed.calculated());
    calculated.put(lacking.orElseThrow(), between.get());
    return new MappingFeed(feed.table(), feed.matches(), calculated, feed.filled());
  }

  private static Optional<String> lackingLength(MappingFeed feed) {
    var table = feed.table();
    return new MappingFields(table, feed.matches())
        .list().stream()
            .filter(field -> field.from().isEmpty())
            .map(MappingField::name)
            .filter(name -> table.column(name).flatMap(MappedColumn::unit).isPresent())
            .findFirst();
  }

  private Optional<MappingFeed.Calculated> calculated() {
    var started = Optional.ofNullable(feed.matches().get("started_at"));
    return started.flatMap(start ->
        MappingSpan.all(source.file().header()).stream()
            .flatMap(span -> between(span, start).stream())
            .findFirst());
  }

  private Optional<MappingFeed.Calculated> between(MappingSpan span, MappingMatch started) {
    var start = heading(span.start());
    var end = heading(span.end());
    var guess = source.guess();
    boolean filled = !source.sample().isEmpty(start.sql()) && !source.sample().isEmpty(end.sql());
    boolean moments =
        start.sql().equals(started.sql())
            && guess.times(start.sql()).stream().anyMatch(guess.times(end.sql())::contains);
    if (filled && moments) {
      return Optional.of(calculated(quoted(start.name()), quoted(end.name()), start, end));
    }
    var clock = clock(started);
    boolean clocks =
        clock.filter(start.name()::equals).isPresent()
            && guess.clocks(start.sql()).stream().anyMatch(guess.clocks(end.sql())::contains);
    return filled && clocks ? Optional.of(onDays(started, start, end)) : Optional.empty();
  }

  /// The clock that stands beside the day on which it started.
  private Optional<String> clock(MappingMatch started) {
    return feed.table()
        .column("started_at")
        .filter(_ -> source.guess().times(started.sql()).isEmpty())
        .flatMap(column -> MappingClock.beside(started.header(), feed.table(), column, source))
        .map(MappingClock::header);
  }

  private MappingFeed.Calculated onDays(
      MappingMatch day, MappingSource.Heading start, MappingSource.Heading end) {
    var lastDay =
        MappingSpan.all(source.file().header()).stream()
            .filter(span -> heading(span.start()).sql().equals(day.sql()))
            .map(span -> heading(span.end()))
            .filter(heading -> !source.guess().dates(heading.sql()).isEmpty())
            .filter(heading -> !source.sample().isEmpty(heading.sql()))
            .findFirst()
            .orElse(new MappingSource.Heading(day.header(), day.sql()));
    var calculated =
        calculated(joined(day.header(), start), joined(lastDay.name(), end), start, end);
    var from = new ArrayList<>(calculated.from());
    from.add(lastDay.name());
    return new MappingFeed.Calculated(calculated.yaml(), from, calculated.remark());
  }

  private static String joined(String day, MappingSource.Heading clock) {
    return "{join: [%s, %s]}".formatted(quoted(day), quoted(clock.name()));
  }

  private static MappingFeed.Calculated calculated(
      String start, String end, MappingSource.Heading from, MappingSource.Heading to) {
    return new MappingFeed.Calculated(
        "{between: [%s, %s]}".formatted(start, end), List.of(from.name(), to.name()), "");
  }

  private MappingSource.Heading heading(int index) {
    return new MappingSource.Heading(
        MappingMatch.nameOf(source.file().header(), index), "c" + (index + 1));
  }
}
