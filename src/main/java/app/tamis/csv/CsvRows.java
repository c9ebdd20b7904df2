package app.tamis.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The records of a CSV file, written one after the other.
public final class CsvRows implements Closeable {

  private final CsvWriter writer;
  private final CsvForm form;

  CsvRows(CsvWriter writer, CsvForm form) {
    this.writer = writer;
    this.form = form;
  }

  public void add(List<String> cells) {
    var record = writer.writeRecord();
    cells.forEach(cell -> record.writeField(form.cell(cell)));
    record.endRecord();
  }

  /// Passes on what is held back.
  public void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Closes what it writes to as well.
  @Override
  public void close() throws IOException {
    writer.close();
  }
}
