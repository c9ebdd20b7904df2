package app.tamis.facts.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Workbooks made by hand, part by part, so that a test can spoil any of them.
public final class Workbooks {

  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Workbooks() {}

  /// An Excel workbook.
  ///
  /// @param sheets by name, the XML of their rows
  public static byte[] excel(Map<String, String> sheets) {
    return zipped(excelParts(sheets, List.of()));
  }

  /// @param formats codes of number formats: the style 1 has the first of them
  public static byte[] excel(Map<String, String> sheets, List<String> formats) {
    return zipped(excelParts(sheets, formats));
  }

  /// The parts of one, by name.
  static Map<String, String> excelParts(Map<String, String> sheets, List<String> formats) {
    var names = List.copyOf(sheets.keySet());
    var parts = new LinkedHashMap<String, String>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            .formatted(RELATION));
    parts.put(
        "xl/workbook.xml",
        "<workbook %s xmlns:r=\"%s\"><workbookPr/><sheets>%s</sheets></workbook>"
            .formatted(
                MAIN,
                RELATION,
                each(names, "<sheet name=\"%2$s\" sheetId=\"%1$d\" r:id=\"s%1$d\"/>")));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships>"
            + each(
                names,
                "<Relationship Id=\"s%1$d\" Type=\""
                    + RELATION
                    + "/worksheet\" Target=\"worksheets/sheet%1$d.xml\"/>")
            + "<Relationship Id=\"t\" Type=\"%1$s/styles\" Target=\"/xl/styles.xml\"/>"
                .formatted(RELATION)
            + "<Relationship Id=\"u\" Type=\"%1$s/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                .formatted(RELATION)
            + "</Relationships>");
    parts.put(
        "xl/styles.xml",
        "<styleSheet %s><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>%s</cellXfs></styleSheet>"
            .formatted(
                MAIN,
                each(formats, "<numFmt numFmtId=\"20%1$d\" formatCode=\"%2$s\"/>"),
                each(formats, "<xf numFmtId=\"20%1$d\"/>")));
    parts.put(
        "xl/sharedStrings.xml",
        "<sst %s><si><t>shared</t></si><si><r><t>in </t></r><r><t>runs</t></r><rPh><t>no</t></rPh></si></sst>"
            .formatted(MAIN));
    int number = 1;
    for (var rows : sheets.values()) {
      parts.put(
          "xl/worksheets/sheet" + number++ + ".xml",
          "<worksheet %s><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
    }
    return parts;
  }

  /// Rows of texts, as a program writes them that has no table of texts.
  public static String rows(List<List<String>> rows) {
    return rows.stream()
        .map(row ->
            row.stream()
                .map(cell ->
                    cell.isEmpty()
                        ? "<c/>"
                        : "<c t=\"inlineStr\"><is><t>" + escaped(cell) + "</t></is></c>")
                .collect(Collectors.joining("", "<row>", "</row>")))
        .collect(Collectors.joining());
  }

  /// An OpenDocument workbook.
  ///
  /// @param sheets by name, the XML of their rows
  public static byte[] openDocument(Map<String, String> sheets) {
    var tables =
        sheets.entrySet().stream()
            .map(sheet ->
                "<table:table table:name=\"%s\">%s</table:table>"
                    .formatted(escaped(sheet.getKey()), sheet.getValue()))
            .collect(Collectors.joining());
    return zipped(
        Map.of(
            "content.xml",
            """
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">\
            <office:body><office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>\
            """
                .formatted(tables)));
  }

  static byte[] zipped(Map<String, String> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String each(List<String> texts, String pattern) {
    return IntStream.range(0, texts.size())
        .mapToObj(i -> pattern.formatted(i + 1, escaped(texts.get(i))))
        .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
