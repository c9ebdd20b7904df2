package app.tamis.fuzz;

import java.util.Map;

/// What stands in a workbook of LibreOffice (`.ods`), packed.
public final class OpenDocumentFuzz {

  private OpenDocumentFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    Trying.once(
        folder -> Tables.written(folder, "export.ods", Zipped.of(Map.of("content.xml", input))));
  }
}
