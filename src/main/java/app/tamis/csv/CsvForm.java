package app.tamis.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/// How a CSV file is written.
///
/// @param lineEnd behind each record
/// @param quoted whether every text stands between quotation marks; else those that need it
/// @param guarded whether people may open it with a spreadsheet, and cells are to be harmless there
public record CsvForm(char separator, LineEnd lineEnd, boolean quoted, boolean guarded) {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  /// What ends a line.
  public enum LineEnd {
    LF(LineDelimiter.LF),
    CRLF(LineDelimiter.CRLF);

    private final LineDelimiter sign;

    LineEnd(LineDelimiter sign) {
      this.sign = sign;
    }
  }

  /// Cells as they are, for a program that reads them.
  public static CsvForm exact(char separator) {
    return new CsvForm(separator, LineEnd.LF, false, false);
  }

  /// Cells that do no harm in a spreadsheet.
  public static CsvForm harmless(char separator) {
    return new CsvForm(separator, LineEnd.LF, false, true);
  }

  /// The form that every spreadsheet takes: harmless, every text between quotation marks.
  public static CsvForm forSpreadsheets(char separator) {
    return new CsvForm(separator, LineEnd.CRLF, true, true);
  }

  /// Writes records to a place that the caller closes.
  public CsvRows to(Writer out) {
    return new CsvRows(writer(out, 1 << 13), this);
  }

  /// One record, without a line's end.
  public String record(List<String> cells) {
    var line = new StringWriter();
    new CsvRows(writer(line, 0), this).add(cells);
    return line.getBuffer()
        .substring(0, line.getBuffer().length() - lineEnd.sign.toString().length());
  }

  String cell(String text) {
    return guarded ? Guard.guarded(text) : text;
  }

  private CsvWriter writer(Writer out, int buffer) {
    return CsvWriter.builder()
        .fieldSeparator(separator)
        .lineDelimiter(lineEnd.sign)
        .quoteStrategy(quoted ? TEXTS : EDGES)
        .bufferSize(buffer)
        .build(out);
  }

  private static final QuoteStrategy TEXTS =
      new QuoteStrategy() {
        @Override
        public boolean quoteEmpty(int line, int field) {
          return true;
        }

        @Override
        public boolean quoteValue(int line, int field, String value) {
          return !NUMBER.matcher(value).matches();
        }
      };

  /// Blanks at a cell's edges are lost on some readers, unless they are quoted.
  private static final QuoteStrategy EDGES =
      new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
          return value.length() != value.strip().length();
        }
      };
}
