package app.tamis.facts.csv;

import app.tamis.basics.Message;
import app.tamis.facts.files.Packed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The records of a CSV file (RFC 4180) one by one, with their lines. It goes on behind a faulty
/// record, which a fast reader can't, and so serves to find out what is wrong where; what is right
/// is read by the engine.
///
/// ```
/// C1,"Brun, ""Père"" & Fils",2021-03-01
/// ```
///
/// A quote that is never closed would swallow all that follows: such a record ends with its line.
public final class CsvRecords implements AutoCloseable {

  /// In bytes of UTF-8; the engine's buffers are made for a little more.
  static final int LONGEST = 16_000_000;

  private static final int END = -1;

  private final Source source;
  private final char separator;
  private Reader reader;
  private long line = 1;
  private int next;

  /// Characters taken so far, and those before the second line of the record being read.
  private long taken;

  private long secondLine;

  private final StringBuilder raw = new StringBuilder();
  private long size;

  private CsvRecords(Source source, char separator) throws IOException {
    this.source = source;
    this.separator = separator;
    this.reader = source.open();
    advance();
    if (next == '\uFEFF') {
      advance();
    }
  }

  public static CsvRecords open(Path path, char separator) {
    try {
      return new CsvRecords(() -> reader(path), separator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What may be begun anew.
  private interface Source {
    Reader open() throws IOException;
  }

  /// The cells of a row by itself, as far as they can be told where its form is at fault.
  public static List<String> cells(String row, char separator) {
    try (var records = new CsvRecords(() -> new StringReader(row), separator)) {
      return records.next().map(CsvRecord::fields).orElse(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader reader(Path path) throws IOException {
    return new BufferedReader(
        new InputStreamReader(Packed.open(path), StandardCharsets.UTF_8), 1 << 16);
  }

  /// The next record, blank ones included; empty at the end of the file.
  public Optional<CsvRecord> next() {
    try {
      return next == END ? Optional.empty() : Optional.of(read());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CsvRecord read() throws IOException {
    long start = line;
    raw.setLength(0);
    size = 0;
    secondLine = 0;
    var fields = new ArrayList<String>();
    Optional<Message> fault = Optional.empty();
    do {
      var field = new StringBuilder();
      if (next == '"') {
        var found = quoted(field);
        if (next == END && secondLine > 0 && found.isPresent()) {
          return firstLineOnly(start, found);
        }
        fault = fault.isPresent() ? fault : found;
      }
      while (next != END && next != separator && next != '\n' && next != '\r') {
        take(field);
      }
      fields.add(field.toString());
    } while (tookSeparator());
    endLine();
    if (size > LONGEST) {
      fault = Optional.of(Message.of("csv.long", LONGEST));
    }
    return new CsvRecord(start, raw.toString(), fields, fault);
  }

  private Optional<Message> quoted(StringBuilder field) throws IOException {
    take();
    while (next != END) {
      if (next == '"') {
        take();
        if (next != '"') {
          skipBlanks();
          return next == END || next == separator || next == '\n' || next == '\r'
              ? Optional.empty()
              : Optional.of(Message.of("csv.after-quote"));
        }
      } else if (next == '\n') {
        line++;
        secondLine = secondLine == 0 ? taken : secondLine;
      }
      take(field);
    }
    return Optional.of(Message.of("csv.open-quote"));
  }

  /// Goes back to the end of the record's first line.
  private CsvRecord firstLineOnly(long start, Optional<Message> fault) throws IOException {
    reader.close();
    reader = source.open();
    for (taken = 0; taken < secondLine; ) {
      taken += reader.skip(secondLine - taken);
    }
    advance();
    line = start + 1;
    var firstLine = raw.toString().lines().findFirst().orElse("");
    return new CsvRecord(start, firstLine, List.of(firstLine), fault);
  }

  private void skipBlanks() throws IOException {
    while (next == ' ') {
      take();
    }
  }

  private boolean tookSeparator() throws IOException {
    if (next != separator) {
      return false;
    }
    take();
    return true;
  }

  private void endLine() throws IOException {
    if (next == '\r') {
      advance();
      if (next != '\n') {
        line++;
        return;
      }
    }
    if (next == '\n') {
      line++;
      advance();
    }
  }

  private void take(StringBuilder field) throws IOException {
    if (size <= LONGEST) {
      field.append((char) next);
    }
    take();
  }

  /// What is beyond the longest that a record may be isn't kept.
  private void take() throws IOException {
    if (size <= LONGEST) {
      raw.append((char) next);
    }
    size += next < 0x80 ? 1 : next < 0x800 || Character.isSurrogate((char) next) ? 2 : 3;
    advance();
  }

  private void advance() throws IOException {
    next = reader.read();
    taken++;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
