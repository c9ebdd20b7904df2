package app.tamis.facts.sheets;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A workbook of Excel 2007 and later (ECMA-376, `.xlsx`): what its cells hold, as they show it
/// where that says more than the number behind it.
final class ExcelBook {

  static final String CONTENT_TYPES = "[Content_Types].xml";

  private static final int MOST_RELATIONS = 10_000;

  private ExcelBook() {}

  private record Named(String name, String relation, boolean hidden) {}

  private record Book(List<Named> sheets, boolean from1904) {}

  /// @throws Problems where a formula has no result, or no sheet holds anything
  static List<Sheet> written(ZippedXml parts, String file, Path scratch)
      throws IOException, XMLStreamException, Unsound {
    var main =
        relations(parts, "").values().stream()
            .filter(relation -> relation.isOf("/officeDocument"))
            .findFirst()
            .orElseThrow(() -> new Unsound("no workbook"));
    var relations = relations(parts, main.target());
    var book = book(parts, main.target());
    var texts = SharedTexts.read(parts, target(relations, "/sharedStrings"));
    var formats = CellFormats.read(parts, target(relations, "/styles"), book.from1904());
    var faults = new ArrayList<Message>();
    var sheets = new ArrayList<Sheet>();
    for (var named : book.sheets()) {
      var relation = relations.get(named.relation());
      if (!named.hidden() && relation != null && relation.isOf("/worksheet")) {
        try (var out = new SheetWriter(named.name(), scratch)) {
          var sheet = new ExcelSheet(parts.read(relation.target()), texts, formats, out);
          sheet.copy();
          sheet
              .withoutResult()
              .ifPresent(cell -> faults.add(Message.of("sheet.formula", file, named.name(), cell)));
          out.sheet().ifPresent(sheets::add);
        }
      }
    }
    Problems.throwIfAny(faults);
    if (sheets.isEmpty()) {
      throw Problems.of("csv.empty", file);
    }
    return List.copyOf(sheets);
  }

  private record Relation(String type, String target) {
    boolean isOf(String kind) {
      return type.endsWith(kind);
    }
  }

  private static Optional<String> target(Map<String, Relation> relations, String kind) {
    return relations.values().stream()
        .filter(relation -> relation.isOf(kind))
        .map(Relation::target)
        .findFirst();
  }

  /// @param part whose relations; empty for those of the package
  private static Map<String, Relation> relations(ZippedXml parts, String part)
      throws IOException, XMLStreamException, Unsound {
    int slash = part.lastIndexOf('/') + 1;
    var folder = part.substring(0, slash);
    var xml = parts.read(folder + "_rels/" + part.substring(slash) + ".rels");
    var relations = new HashMap<String, Relation>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        var target = attribute(xml, "Target");
        relations.put(
            attribute(xml, "Id"),
            new Relation(
                attribute(xml, "Type"),
                target.startsWith("/") ? target.substring(1) : plain(folder + target)));
        if (relations.size() > MOST_RELATIONS) {
          throw new Unsound("relations");
        }
      }
    }
    return relations;
  }

  private static String plain(String path) {
    return Path.of(path).normalize().toString().replace('\\', '/');
  }

  private static Book book(ZippedXml parts, String part)
      throws IOException, XMLStreamException, Unsound {
    var sheets = new ArrayList<Named>();
    boolean from1904 = false;
    var xml = parts.read(part);
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("workbookPr")) {
        from1904 = isTrue(attribute(xml, "date1904"));
      } else if (xml.getLocalName().equals("sheet")) {
        sheets.add(
            new Named(
                attribute(xml, "name"),
                attribute(xml, "id"),
                attribute(xml, "state").endsWith("idden")));
        if (sheets.size() > Sheets.MOST) {
          throw new Beyond("sheets", Sheets.MOST);
        }
      }
    }
    return new Book(sheets, from1904);
  }

  static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }

  /// @return empty where there is none of that name, in whatever namespace
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
