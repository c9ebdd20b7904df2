package app.tamis.facts.sheets;

import static app.tamis.facts.sheets.ExcelBook.attribute;
import static app.tamis.facts.sheets.ExcelBook.isTrue;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The rows of one sheet of an Excel workbook.
final class ExcelSheet {

  private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");

  private final XMLStreamReader xml;
  private final SharedTexts texts;
  private final CellFormats formats;
  private final SheetWriter out;
  private String withoutResult = "";

  ExcelSheet(XMLStreamReader xml, SharedTexts texts, CellFormats formats, SheetWriter out) {
    this.xml = xml;
    this.texts = texts;
    this.formats = formats;
    this.out = out;
  }

  /// Writes all rows.
  void copy() throws IOException, XMLStreamException, Unsound {
    int row = 0;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("row")) {
        var said = attribute(xml, "r");
        row = said.isEmpty() ? row + 1 : whole(said);
        out.goTo(row);
        cells(row);
        out.endRow();
      }
    }
  }

  /// The first cell with a formula that nobody has computed: programs write such, and spreadsheets
  /// compute them when they open the file.
  Optional<String> withoutResult() {
    return withoutResult.isEmpty() ? Optional.empty() : Optional.of(withoutResult);
  }

  private void cells(int row) throws XMLStreamException, Unsound {
    int column = -1;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
        return;
      }
      if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
        var address = attribute(xml, "r");
        column = address.isEmpty() ? column + 1 : column(address);
        cell(column, address.isEmpty() ? String.valueOf(row) : address);
      }
    }
  }

  private void cell(int column, String address) throws XMLStreamException, Unsound {
    var type = attribute(xml, "t");
    var style = attribute(xml, "s");
    boolean computed = false;
    Optional<String> value = Optional.empty();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "v" -> value = Optional.of(ZippedXml.text(xml));
          case "is" -> value = Optional.of(SharedTexts.text(xml, "is"));
          case "f" -> {
            computed = true;
            ZippedXml.text(xml);
          }
          default -> {}
        }
      }
    }
    boolean shows = value.filter(text -> !text.isBlank()).isPresent();
    if (computed && !shows && !type.equals("str") && withoutResult.isEmpty()) {
      withoutResult = address;
    }
    if (value.isPresent()) {
      out.put(column, shown(type, style, value.get()));
    }
  }

  private String shown(String type, String style, String value) throws Unsound {
    return switch (type) {
      case "s" -> texts.get(whole(value));
      case "b" -> isTrue(value) ? "true" : "false";
      case "", "n" -> value.isBlank() ? "" : formats.shown(value, style);
      default -> value;
    };
  }

  private static int column(String address) throws Unsound {
    var parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      throw new Unsound(address);
    }
    return parts.group(1).chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
  }

  private static int whole(String number) throws Unsound {
    try {
      return Integer.parseUnsignedInt(number.strip());
    } catch (NumberFormatException e) {
      throw new Unsound(number);
    }
  }
}
