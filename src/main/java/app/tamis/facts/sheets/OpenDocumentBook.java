package app.tamis.facts.sheets;

import app.tamis.basics.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A workbook in the OpenDocument format (ISO/IEC 26300, `.ods`), as LibreOffice writes it: what
/// its cells hold.
final class OpenDocumentBook {

  static final String CONTENT = "content.xml";

  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

  private final XMLStreamReader xml;
  private final Path scratch;
  private final List<Sheet> sheets = new ArrayList<>();

  private OpenDocumentBook(XMLStreamReader xml, Path scratch) {
    this.xml = xml;
    this.scratch = scratch;
  }

  /// @throws Problems where no sheet holds anything
  static List<Sheet> written(ZippedXml parts, String file, Path scratch)
      throws IOException, XMLStreamException, Unsound {
    var book = new OpenDocumentBook(parts.read(CONTENT), scratch);
    book.copy();
    if (book.sheets.isEmpty()) {
      throw Problems.of("csv.empty", file);
    }
    return List.copyOf(book.sheets);
  }

  private void copy() throws IOException, XMLStreamException {
    int tables = 0;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        if (is(TABLE, "table")) {
          if (tables == Sheets.MOST) {
            throw new Beyond("sheets", Sheets.MOST);
          }
          try (var out = new SheetWriter(attribute(TABLE, "name"), scratch)) {
            rows(out);
            out.sheet().ifPresent(sheets::add);
            tables++;
          }
        } else if (is(TABLE, "tracked-changes")) {
          skip();
        }
      }
    }
  }

  private void rows(SheetWriter out) throws IOException, XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT && is(TABLE, "table")) {
        return;
      }
      if (event == XMLStreamReader.START_ELEMENT && is(TABLE, "table-row")) {
        int times = repeated("number-rows-repeated");
        cells(out);
        out.endRow(times);
      } else if (event == XMLStreamReader.START_ELEMENT && is(TABLE, "shapes")) {
        skip();
      }
    }
  }

  private void cells(SheetWriter out) throws XMLStreamException {
    long column = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT && is(TABLE, "table-row")) {
        return;
      }
      if (event == XMLStreamReader.START_ELEMENT
          && (is(TABLE, "table-cell") || is(TABLE, "covered-table-cell"))) {
        int times = repeated("number-columns-repeated");
        boolean covered = is(TABLE, "covered-table-cell");
        var text = cell();
        if (!covered && !text.isBlank()) {
          for (int i = 0; i < times; i++) {
            out.put((int) Math.min(column + i, SheetWriter.MOST_COLUMNS), text);
          }
        }
        column += times;
      }
    }
  }

  private String cell() throws XMLStreamException {
    var value =
        switch (attribute(OFFICE, "value-type")) {
          case "float", "currency", "percentage" -> attribute(OFFICE, "value");
          case "date" -> attribute(OFFICE, "date-value");
          case "time" -> clock(attribute(OFFICE, "time-value"));
          case "boolean" -> attribute(OFFICE, "boolean-value");
          default -> "";
        };
    var text = text();
    return value.isEmpty() ? text : value;
  }

  /// `PT1H30M00S` as `1:30:00`.
  private static String clock(String duration) {
    try {
      var length = Duration.parse(duration);
      return "%d:%02d:%02d"
          .formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart());
    } catch (DateTimeParseException | ArithmeticException odd) {
      return duration;
    }
  }

  /// The paragraphs of a cell in a row, without what is noted beside it.
  private String text() throws XMLStreamException {
    var text = new StringBuilder();
    int paragraphs = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT
          && (is(TABLE, "table-cell") || is(TABLE, "covered-table-cell"))) {
        break;
      }
      if (event == XMLStreamReader.START_ELEMENT) {
        if (is(TEXT, "p")) {
          text.append(paragraphs++ > 0 ? " " : "");
        } else if (is(TEXT, "s")) {
          var count = attribute(TEXT, "c");
          text.append(" ".repeat(count.matches("\\d{1,3}") ? Integer.parseInt(count) : 1));
        } else if (is(TEXT, "tab") || is(TEXT, "line-break")) {
          text.append(' ');
        } else if (is(OFFICE, "annotation")) {
          skip();
        }
      } else if (event == XMLStreamReader.CHARACTERS && paragraphs > 0) {
        text.append(xml.getText());
      }
      if (text.length() > SheetWriter.LONGEST_CELL) {
        throw new Beyond("text", SheetWriter.LONGEST_CELL);
      }
    }
    return text.toString();
  }

  private void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0 && xml.hasNext(); ) {
      int event = xml.next();
      depth +=
          event == XMLStreamReader.START_ELEMENT
              ? 1
              : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
    }
  }

  private int repeated(String attribute) {
    var times = attribute(TABLE, attribute);
    return times.matches("[1-9]\\d{0,8}") ? Integer.parseInt(times) : 1;
  }

  private boolean is(String namespace, String name) {
    return xml.getLocalName().equals(name) && namespace.equals(xml.getNamespaceURI());
  }

  private String attribute(String namespace, String name) {
    var value = xml.getAttributeValue(namespace, name);
    return value == null ? "" : value;
  }
}
