package app.tamis.reviews;

import app.tamis.basics.Message;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What half an hour is about: six lines, each made of what the records say, and of what they
/// don't.
///
/// @param since the first day that it speaks of
/// @param first whether the client was never met before
/// @param fixedFee whether the client pays a monthly fee, so that hours aren't for its eyes
public record Agenda(
    LocalDate since, LocalDate to, boolean first, boolean fixedFee, List<Line> lines) {

  public Agenda {
    lines = List.copyOf(lines);
  }

  /// The lines, in the order in which they are spoken of.
  public enum Topic {
    DONE,
    TROUBLED,
    AGEING,
    ADVISED,
    MONEY,
    NEXT;

    /// As it stands in messages.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public record Line(Topic topic, List<Point> points) {

    public Line {
      points = List.copyOf(points);
    }
  }

  /// @param behind the records that it was counted from; empty where none were
  /// @param known whether it says something; else it says what isn't known, and what would settle
  ///   it
  public record Point(Message said, Optional<Evidence> behind, boolean known) {

    static Point of(Evidence behind, String key, Object... arguments) {
      return new Point(Message.of("reviews.agenda." + key, arguments), Optional.of(behind), true);
    }

    static Point of(String key, Object... arguments) {
      return new Point(Message.of("reviews.agenda." + key, arguments), Optional.empty(), true);
    }

    static Point unknown(String key, Object... arguments) {
      return new Point(
          Message.of("reviews.agenda.unknown." + key, arguments), Optional.empty(), false);
    }
  }

  /// Records that a figure is counted from.
  public enum Evidence {
    CLOSED,
    OPENED,
    HOURS,
    UNSEEN,
    REPEATED,
    URGENT,
    AFTER_HOURS,
    UNSUPPORTED,
    SOON_UNSUPPORTED,
    OUT_OF_WARRANTY,
    BACKUPS,
    ADVICE,
    BILLS,
    OPEN_BILLS,
    PROJECTS;

    /// As it stands in addresses and messages: `after-hours`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Evidence> find(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }

  /// What a client is shown: hours of a fixed fee only where somebody chose so.
  public Agenda shown(boolean hours) {
    return fixedFee && !hours
        ? new Agenda(since, to, first, true, lines.stream().map(Agenda::withoutHours).toList())
        : this;
  }

  private static Line withoutHours(Line line) {
    return new Line(
        line.topic(),
        line.points().stream()
            .filter(point -> !point.behind().equals(Optional.of(Evidence.HOURS)))
            .toList());
  }
}
