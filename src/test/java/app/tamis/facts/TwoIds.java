package app.tamis.facts;

import app.tamis.basics.ClientId;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.Figure;
import app.tamis.measures.PortfolioMonths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The sample portfolio, in which a client stands twice, as two tools would have it: each has a
/// half of its records, and of what it is like.
public final class TwoIds {

  /// Who it was from the start.
  public static final ClientId ONE = new ClientId("C001");

  public static final ClientId OTHER = new ClientId("A/1");
  public static final String ONES_NAME = "Clinique des Ormes";
  public static final String OTHERS_NAME = "SELARL Ormes & fils";

  private static final Path HARBOUR = Path.of("samples/harbour");

  private TwoIds() {}

  /// @return the folder
  public static Path write(Path folder) {
    try (var files = Files.list(HARBOUR)) {
      Files.createDirectories(folder);
      for (var file : files.toList()) {
        var name = file.getFileName().toString();
        var lines = Files.readAllLines(file);
        Files.write(
            folder.resolve(name), name.equals("clients.csv") ? twice(lines) : halved(lines));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All that is known of months, a text each: sums are equal where they are the same object alone.
  public static List<String> told(PortfolioMonths months) {
    return Stream.of(
            months.clients().stream(),
            months.months().stream().map(TwoIds::told),
            months.due().stream(),
            months.coverage().work().stream(),
            new TreeMap<>(months.evidence()).entrySet().stream())
        .flatMap(each -> each)
        .map(Object::toString)
        .toList();
  }

  private static String told(ClientMonth month) {
    var sums = Arrays.stream(Figure.values()).map(month.sums()::of).toList();
    return month.clientId() + " " + month.month() + " " + month.end() + " " + sums;
  }

  private static List<String> halved(List<String> lines) {
    return IntStream.range(0, lines.size())
        .mapToObj(line ->
            line % 2 == 0
                ? lines.get(line).replaceAll("(^|,)C001(,|$)", "$1A/1$2")
                : lines.get(line))
        .toList();
  }

  /// What the one that remains says counts; what it doesn't say, the other does.
  private static List<String> twice(List<String> lines) {
    var twice = new ArrayList<String>();
    for (var line : lines) {
      var cells = line.split(",", -1);
      if (cells[0].equals("C001")) {
        var phones = cells[6];
        twice.add(
            String.join(
                ",",
                "C001",
                cells[1],
                "2020-03-01",
                "",
                cells[4],
                "",
                "",
                cells[7],
                "",
                cells[9],
                "",
                cells[11],
                "",
                cells[13],
                "",
                cells[15]));
        twice.add(
            String.join(
                ",",
                "A/1",
                OTHERS_NAME,
                cells[2],
                "",
                "999",
                cells[5],
                phones,
                "",
                cells[8],
                "retail",
                cells[10],
                "",
                cells[12],
                "1",
                cells[14],
                ""));
      } else {
        twice.add(line);
      }
    }
    return twice;
  }
}
