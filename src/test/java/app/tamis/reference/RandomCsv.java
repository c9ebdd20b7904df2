package app.tamis.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Writes a table in one of the many forms that a CSV file may have.
final class RandomCsv {

  private final Path folder;
  private final Dice dice;
  private String separator = ",";

  RandomCsv(Path folder, Dice dice) {
    this.folder = folder;
    this.dice = dice;
  }

  void write(String table, List<RandomRow> rows) throws IOException {
    separator = dice.oneOf(",", ",", ",", ";", "\t");
    save(table, text(table, rows).getBytes(UTF_8));
  }

  private void save(String table, byte[] bytes) throws IOException {
    if (dice.percent(25)) {
      Path file = folder.resolve(table + ".csv.gz");
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write(bytes);
      }
    } else {
      Files.write(folder.resolve(table + ".csv"), bytes);
    }
  }

  private String text(String table, List<RandomRow> rows) {
    List<String> columns = columns(table, rows);
    String lineEnd = dice.oneOf("\n", "\n", "\r\n");
    List<String> lines = new ArrayList<>();
    lines.add(line(columns));
    for (RandomRow row : dice.shuffled(rows)) {
      lines.add(line(columns.stream().map(column -> cell(row, column)).toList()));
    }
    return dice.unless(70, "\uFEFF") + String.join(lineEnd, lines) + dice.unless(15, lineEnd);
  }

  /// Shuffled, some that nobody knows among them, most of the empty ones left out.
  private List<String> columns(String table, List<RandomRow> rows) {
    List<String> columns = new ArrayList<>();
    for (String column : Tables.columns(table)) {
      boolean empty = rows.stream().allMatch(row -> row.cell(column).isEmpty());
      if (!empty || (dice.percent(30) && isHarmlessWhenEmpty(column))) {
        columns.add(column);
      }
    }
    if (dice.percent(20)) {
      columns.addAll(List.of("x_remark", "x_" + table));
    }
    return dice.percent(50) ? dice.shuffled(columns) : columns;
  }

  private static boolean isHarmlessWhenEmpty(String column) {
    return !column.equals("client_name") && !column.equals("client_id");
  }

  private String cell(RandomRow row, String column) {
    return column.startsWith("x_") ? dice.oneOf("", "junk", "a,b;c\td") : row.cell(column);
  }

  private String line(List<String> cells) {
    return cells.stream().map(this::written).collect(joining(separator));
  }

  private String written(String value) {
    boolean special = value.chars().anyMatch(c -> (separator + "\"\r\n").indexOf(c) >= 0);
    return special || dice.percent(8) ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }
}
