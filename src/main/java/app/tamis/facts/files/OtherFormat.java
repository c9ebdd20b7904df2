package app.tamis.facts.files;

import app.tamis.basics.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;

/// Files that hold no table, whatever their name says, known by their first bytes.
public final class OtherFormat {

  private static final int FIRST_BYTES = 64;

  private static final String GZIP = "1f8b08";

  private OtherFormat() {}

  /// @throws Problems where it is one of them
  public static void refuse(Path file, String name) throws IOException {
    var bytes = firstBytes(file);
    var hex = HexFormat.of().formatHex(bytes);
    var text = new String(bytes, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
    if (hex.startsWith(GZIP)) {
      throw Problems.of(Packed.is(file) ? "csv.packed-twice" : "csv.packed", name);
    }
    if (text.startsWith("<!doctype") || text.startsWith("<html")) {
      throw Problems.of("csv.page", name);
    }
  }

  private static byte[] firstBytes(Path file) throws IOException {
    try (var bytes = Packed.open(file)) {
      return bytes.readNBytes(FIRST_BYTES);
    }
  }
}
