package app.tamis.facts;

import app.tamis.basics.Message;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// The records of a CSV file (RFC 4180) one by one, with their lines. It goes on behind a faulty
/// record, which a fast reader can't, and so serves to find out what is wrong where; what is right
/// is read by the engine.
///
/// ```
/// C1,"Brun, ""Père"" & Fils",2021-03-01
/// ```
final class CsvRecords implements AutoCloseable {

  private static final int END = -1;

  private final Reader reader;
  private final char separator;
  private long line = 1;
  private int next;

  private CsvRecords(Reader reader, char separator) throws IOException {
    this.reader = reader;
    this.separator = separator;
    this.next = reader.read();
    if (next == '\uFEFF') {
      next = reader.read();
    }
  }

  static CsvRecords open(Path path, char separator) {
    try {
      var reader = new InputStreamReader(bytes(path), StandardCharsets.UTF_8);
      return new CsvRecords(new BufferedReader(reader, 1 << 16), separator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The file's bytes, unpacked where its name ends in `.gz`.
  static InputStream bytes(Path path) throws IOException {
    var file = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    if (!path.toString().endsWith(".gz")) {
      return file;
    }
    try {
      return new GZIPInputStream(file, 1 << 16);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /// The next record, blank ones included; empty at the end of the file.
  Optional<CsvRecord> next() {
    try {
      return next == END ? Optional.empty() : Optional.of(read());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CsvRecord read() throws IOException {
    long start = line;
    var raw = new StringBuilder();
    var fields = new ArrayList<String>();
    Optional<Message> fault = Optional.empty();
    do {
      var field = new StringBuilder();
      if (next == '"') {
        var found = quoted(field, raw);
        fault = fault.isPresent() ? fault : found;
      }
      while (next != END && next != separator && next != '\n' && next != '\r') {
        field.append((char) next);
        take(raw);
      }
      fields.add(field.toString());
    } while (tookSeparator(raw));
    endLine();
    return new CsvRecord(start, raw.toString(), fields, fault);
  }

  private Optional<Message> quoted(StringBuilder field, StringBuilder raw) throws IOException {
    take(raw);
    while (next != END) {
      if (next == '"') {
        take(raw);
        if (next != '"') {
          skipBlanks(raw);
          return next == END || next == separator || next == '\n' || next == '\r'
              ? Optional.empty()
              : Optional.of(Message.of("csv.after-quote"));
        }
      } else if (next == '\n') {
        line++;
      }
      field.append((char) next);
      take(raw);
    }
    return Optional.of(Message.of("csv.open-quote"));
  }

  private void skipBlanks(StringBuilder raw) throws IOException {
    while (next == ' ') {
      take(raw);
    }
  }

  private boolean tookSeparator(StringBuilder raw) throws IOException {
    if (next != separator) {
      return false;
    }
    take(raw);
    return true;
  }

  private void endLine() throws IOException {
    if (next == '\r') {
      next = reader.read();
      if (next != '\n') {
        line++;
        return;
      }
    }
    if (next == '\n') {
      line++;
      next = reader.read();
    }
  }

  private void take(StringBuilder raw) throws IOException {
    raw.append((char) next);
    next = reader.read();
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A record in the form that every reader takes: comma, quotes where needed.
  static String written(List<String> fields) {
    return written(fields, ',');
  }

  static String written(List<String> fields, char separator) {
    return String.join(
        String.valueOf(separator),
        fields.stream()
            .map(field ->
                isPlain(field, separator) ? field : '"' + field.replace("\"", "\"\"") + '"')
            .toList());
  }

  private static boolean isPlain(String field, char separator) {
    return field.equals(field.strip())
        && field.chars().noneMatch(c -> c == separator || "\"\r\n".indexOf(c) >= 0);
  }
}
