package app.tamis.facts.reading;

import app.tamis.basics.Message;
import app.tamis.facts.csv.CsvRecord;
import app.tamis.facts.csv.ReadableCsv;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.table.RowSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows of a file that are equal word for word. In a folder's own tables a key can't stand twice; a
/// mapping may make keys of what doesn't tell such rows apart, or tell them apart and count both.
final class RowTwins {

  private final Engine engine;
  private final OpenedFolder folder;

  RowTwins(Engine engine, OpenedFolder folder) {
    this.engine = engine;
    this.folder = folder;
  }

  List<Message> warnings() {
    return folder.sources().stream()
        .filter(RowSource::comparable)
        .map(source -> folder.readable(source.file()))
        .distinct()
        .flatMap(csv -> warning(csv).stream())
        .toList();
  }

  /// A number of rows that are equal to one before them, and the first two of all that are equal.
  private record Twins(long rows, long first, long second) {}

  private Optional<Message> warning(ReadableCsv csv) {
    long more =
        engine.number(
            "SELECT CAST(coalesce(sum(times - 1), 0) AS BIGINT) FROM (SELECT count(*) AS times FROM (%s) GROUP BY hash(%s) HAVING count(*) > 1)"
                .formatted(csv.readable().scan(false), columns(csv)));
    return more == 0 ? Optional.empty() : twins(csv).map(twins -> told(csv, twins));
  }

  private Optional<Twins> twins(ReadableCsv csv) {
    return engine
        .list(
            """
            SELECT CAST(sum(len(numbers) - 1) OVER () AS BIGINT), numbers[1], numbers[2]
            FROM (SELECT list(rn ORDER BY rn) AS numbers FROM (%s) GROUP BY %s HAVING count(*) > 1)
            ORDER BY numbers[1] LIMIT 1\
            """
                .formatted(csv.readable().scan(true), columns(csv)),
            row -> new Twins(row.getLong(1), row.getLong(2), row.getLong(3)))
        .stream()
        .findFirst();
  }

  private static Message told(ReadableCsv csv, Twins twins) {
    var lines = new RecordLines();
    csv.forEach(
        new ReadableCsv.Records() {
          @Override
          public void numbered(long number, CsvRecord record) {
            if (number <= twins.second()) {
              lines.add(number, record.line());
            }
          }

          @Override
          public void malformed(CsvRecord record, Message fault) {}
        });
    return Message.of(
        "warning.twins",
        csv.original().name(),
        twins.rows(),
        String.valueOf(lines.of(twins.first())),
        String.valueOf(lines.of(twins.second())));
  }

  private static String columns(ReadableCsv csv) {
    return IntStream.rangeClosed(1, csv.original().header().size())
        .mapToObj(column -> "c" + column)
        .collect(Collectors.joining(", "));
  }
}
