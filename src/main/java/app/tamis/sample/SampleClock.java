package app.tamis.sample;

import app.tamis.disk.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The clock of a data folder in which nobody is real. It begins on Monday 5 January 2026 at nine,
/// right after the sample's last month, and goes on for as long as the folder is served, so that
/// "today" fits the facts whenever somebody looks at them. It never goes back: how far it is stands
/// in the folder, and the next start takes it from there.
///
/// A folder has such a clock only if it was empty when [#begin] was asked for: no folder that holds
/// anything can be given one.
public final class SampleClock extends Clock {

  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final Instant BEGIN = LocalDateTime.of(2026, 1, 5, 9, 0).atZone(ZONE).toInstant();
  private static final String FILE = "sample-clock";
  private static final String MARK =
      "Made by tamis demo: nobody in this folder is real, and its clock is not the machine's.";

  /// After a crash the clock goes on from at most so much later than it was.
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final Hands hands;
  private final ZoneId zone;

  private SampleClock(Hands hands, ZoneId zone) {
    this.hands = hands;
    this.zone = zone;
  }

  /// Gives a clock of its own to a folder that is empty or isn't there yet, and to no other.
  public static void begin(Path data) {
    try {
      if (!Files.exists(data) || isEmpty(data)) {
        PrivateFile.makeFolder(data);
        note(data, BEGIN);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /// The clock of a folder, if it has one of its own.
  ///
  /// @param machine tells how time goes on, and nothing else
  public static Optional<SampleClock> of(Path data, Clock machine) {
    return noted(data)
        .map(noted -> noted.equals(BEGIN) ? BEGIN : noted.plus(NOTED_EVERY))
        .map(from -> new SampleClock(new Hands(data, machine, from), ZONE));
  }

  /// The day that such a clock shows; empty for any other clock.
  public static Optional<LocalDate> day(Clock clock) {
    return clock instanceof SampleClock ? Optional.of(LocalDate.now(clock)) : Optional.empty();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new SampleClock(hands, other);
  }

  @Override
  public Instant instant() {
    return hands.instant();
  }

  private static boolean isEmpty(Path data) throws IOException {
    try (var files = Files.list(data)) {
      return files.findAny().isEmpty();
    }
  }

  /// A folder whose file says anything but what stands there once it was begun has no such clock.
  private static Optional<Instant> noted(Path data) {
    try {
      var lines = Files.readAllLines(data.resolve(FILE));
      return lines.size() == 2 && lines.getFirst().equals(MARK)
          ? Optional.of(Instant.parse(lines.getLast()))
          : Optional.empty();
    } catch (IOException | UncheckedIOException | DateTimeException none) {
      return Optional.empty();
    }
  }

  private static void note(Path data, Instant reached) throws IOException {
    PrivateFile.write(
        data.resolve(FILE), String.join("\n", List.of(MARK, reached.toString())) + "\n");
  }

  /// How far it is, whatever zone it is read in.
  private static final class Hands {

    private final Path data;
    private final Clock machine;
    private final Instant from;
    private final Instant since;
    private Instant shown;
    private Instant noted;

    private Hands(Path data, Clock machine, Instant from) {
      this.data = data;
      this.machine = machine;
      this.from = from;
      this.since = machine.instant();
      this.shown = from;
      this.noted = from.minus(NOTED_EVERY);
    }

    /// Somebody may set the machine's clock back.
    private synchronized Instant instant() {
      var now = from.plus(Duration.between(since, machine.instant()));
      shown = now.isAfter(shown) ? now : shown;
      if (!shown.isBefore(noted.plus(NOTED_EVERY))) {
        keep();
      }
      return shown;
    }

    /// Where the disk is full, pages are still shown.
    private void keep() {
      try {
        note(data, shown);
        noted = shown;
      } catch (IOException tryAgain) {
        noted = shown.minus(NOTED_EVERY);
      }
    }
  }
}
