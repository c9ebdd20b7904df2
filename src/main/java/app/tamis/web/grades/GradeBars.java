package app.tamis.web.grades;

import app.tamis.grading.Group;
import app.tamis.grading.Letter;
import app.tamis.measures.Numerals;
import app.tamis.web.page.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Two bars: each grade's share of the revenue beside its share of the time.
///
/// @param colours what each colour stands for
public record GradeBars(List<Bar> bars, List<Colour> colours) {

  public static final GradeBars NONE = new GradeBars(List.of(), List.of());

  public GradeBars {
    bars = List.copyOf(bars);
    colours = List.copyOf(colours);
  }

  /// @param groups one per grade, and those not graded
  public static GradeBars of(List<Group> groups, Numerals numerals) {
    var making = new Making(groups, numerals);
    return new GradeBars(
        List.of(
            making.bar("table.revenue", Group::revenueShare),
            making.bar("table.hours", Group::hoursShare)),
        groups.stream()
            .filter(group -> group.revenueShare().orElse(0) > 0 || group.hoursShare().orElse(0) > 0)
            .map(group -> new Colour(Letters.colour(group.letter()), making.name(group)))
            .toList());
  }

  /// A bar that grades share.
  ///
  /// @param label such as "Revenue"
  /// @param words all of it, for who doesn't see it
  public record Bar(String label, String words, List<Segment> segments) {

    public Bar {
      segments = List.copyOf(segments);
    }
  }

  /// @param grade in lower case, or `none`: names the colour
  public record Colour(String grade, String text) {}

  /// @param grade in lower case, or `none`: names the colour
  /// @param from where it begins, in thousandths of the bar
  /// @param width in thousandths
  /// @param text such as "D 25 %"; empty where there is no room for it
  /// @param words the same where it is pointed at
  public record Segment(String grade, long from, long width, String text, String words) {

    private static final int NARROW = 150;

    public String fromPercent() {
      return percent(from);
    }

    public String widthPercent() {
      return percent(width);
    }

    /// Whether there is no room for the text on a phone.
    public boolean isNarrow() {
      return width < NARROW;
    }

    private static String percent(long thousandths) {
      return thousandths / 10 + "." + thousandths % 10 + "%";
    }
  }

  private record Making(List<Group> groups, Numerals numerals) {

    private static final double WHOLE = 1_000;
    private static final double ROOM_FOR_TEXT = 60;
    private static final double ROOM_FOR_WORDS = 130;

    Bar bar(String label, Function<Group, OptionalDouble> share) {
      var segments = new ArrayList<Segment>();
      double from = 0;
      for (var group : groups) {
        double width = Math.max(0, share.apply(group).orElse(0)) * WHOLE;
        if (width >= 1) {
          segments.add(segment(group, from, width, numerals.share(share.apply(group))));
        }
        from += width;
      }
      var said = numerals.words().say(label);
      return new Bar(
          said,
          said + ": " + segments.stream().map(Segment::words).collect(Collectors.joining(", ")),
          segments);
    }

    private Segment segment(Group group, double from, double width, String share) {
      var text = name(group) + " " + share;
      double room = group.letter().isPresent() ? ROOM_FOR_TEXT : ROOM_FOR_WORDS;
      return new Segment(
          Letters.colour(group.letter()),
          Math.round(from),
          Math.round(width),
          width >= room ? text : "",
          text);
    }

    String name(Group group) {
      return group.letter().map(Letter::name).orElseGet(() -> numerals.words().say("history.none"));
    }
  }
}
