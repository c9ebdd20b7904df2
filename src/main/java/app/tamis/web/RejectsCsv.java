package app.tamis.web;

import app.tamis.basics.Words;
import app.tamis.facts.Reject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Rows that can't be taken, in a file to be downloaded, mended and sent again.
final class RejectsCsv implements AutoCloseable {

  private final BufferedWriter file;
  private final Words words = Words.in(Locale.UK);

  RejectsCsv(Path path) {
    try {
      file = Files.newBufferedWriter(path);
      write(List.of("file", "line", "column", "value", "expected", "row"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(Reject reject) {
    try {
      write(
          List.of(
              reject.file(),
              String.valueOf(reject.line()),
              reject.column(),
              reject.value(),
              words.say(reject.expected()),
              reject.row()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(List<String> cells) throws IOException {
    file.write(
        cells.stream()
            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(",", "", "\r\n")));
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
