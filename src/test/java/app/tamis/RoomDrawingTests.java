package app.tamis;

import static app.tamis.Code.text;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The drawings of rooms in `docs/ARCHITECTURE.md` show what is there. An arrow may be left out
/// where others lead the same way. Imports tell more than classes do, in which constants of other
/// rooms leave no trace.
class RoomDrawingTests {

  private static final Path CODE = Path.of("src/main/java/app/tamis");

  /// A room's file; pages of the web application are none.
  private static final Pattern FILE = Pattern.compile("^(?!web/)(\\w+)/(\\w+)/[\\w-]+\\.java$");

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?app\\.tamis\\.(\\w+)\\.([a-z]\\w*)\\.[A-Z]");

  private static final Pattern SECTION =
      Pattern.compile("(?s)## The rooms of (\\w+)\\n(.*?)(?=\\n## |\\z)");

  private static final Pattern ARROW = Pattern.compile("(?m)^ +(\\w+) --> (\\w+)$");

  private static final Pattern LINE = Pattern.compile("(?m)^- \\*\\*`(\\w+)`\\*\\*: ");

  private record Room(String module, String name) {}

  private record Arrow(Room from, Room to) {}

  private record Source(Room room, String text) {}

  @Test
  void every_room_has_its_line() throws IOException {
    var told = drawn(LINE, (line, module) -> new Room(module, line.group(1)));

    assertThat(told).isEqualTo(sources().map(Source::room).collect(toSet()));
  }

  @Test
  void arrows_between_rooms_are_those_drawn_and_no_other() throws IOException {
    var drawn =
        drawn(
            ARROW,
            (arrow, module) ->
                new Arrow(new Room(module, arrow.group(1)), new Room(module, arrow.group(2))));
    var there = sources().flatMap(RoomDrawingTests::arrows).collect(toSet());

    assertThat(there)
        .allSatisfy(
            arrow -> assertThat(beyond(arrow.from, drawn)).as("%s", arrow).contains(arrow.to))
        .containsAll(drawn);
  }

  private static Stream<Arrow> arrows(Source source) {
    return IMPORT
        .matcher(source.text)
        .results()
        .map(found -> new Room(found.group(1), found.group(2)))
        .filter(other -> other.module.equals(source.room.module) && !other.equals(source.room))
        .map(other -> new Arrow(source.room, other));
  }

  private static Stream<Source> sources() throws IOException {
    try (var files = Files.walk(CODE)) {
      return files.flatMap(RoomDrawingTests::source).toList().stream();
    }
  }

  private static Stream<Source> source(Path file) {
    return FILE.matcher(CODE.relativize(file).toString().replace('\\', '/'))
        .results()
        .map(found -> new Source(new Room(found.group(1), found.group(2)), text(file)));
  }

  /// Where arrows lead from a room, however far.
  private static Set<Room> beyond(Room room, Set<Arrow> arrows) {
    return Code.beyond(
        room, from -> arrows.stream().filter(arrow -> arrow.from.equals(from)).map(Arrow::to));
  }

  private static <T> Set<T> drawn(Pattern what, BiFunction<MatchResult, String, T> reading) {
    return SECTION
        .matcher(text(Path.of("docs/ARCHITECTURE.md")))
        .results()
        .flatMap(section ->
            what.matcher(section.group(2))
                .results()
                .map(found -> reading.apply(found, section.group(1))))
        .collect(toSet());
  }
}
