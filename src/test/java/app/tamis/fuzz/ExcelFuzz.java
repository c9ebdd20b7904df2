package app.tamis.fuzz;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The parts of a workbook of Excel (`.xlsx`), packed. A zero byte stands between two parts.
public final class ExcelFuzz {

  /// In the order of the input: what is changed most comes first.
  static final List<String> PARTS =
      List.of(
          "xl/worksheets/sheet1.xml",
          "xl/sharedStrings.xml",
          "xl/styles.xml",
          "xl/workbook.xml",
          "xl/_rels/workbook.xml.rels",
          "_rels/.rels",
          "[Content_Types].xml");

  private ExcelFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    Trying.once(folder -> Tables.written(folder, "export.xlsx", Zipped.of(parts(input))));
  }

  private static Map<String, byte[]> parts(byte[] input) {
    var parts = new LinkedHashMap<String, byte[]>();
    int start = 0;
    for (var name : PARTS) {
      int end = start;
      while (end < input.length && input[end] != 0) {
        end++;
      }
      if (start <= input.length) {
        parts.put(name, Arrays.copyOfRange(input, start, end));
      }
      start = end + 1;
    }
    return parts;
  }
}
