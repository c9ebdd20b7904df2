package app.tamis.facts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// Files that may be compressed: those whose name ends in `.gz`, in whatever case.
final class Packed {

  static final String ENDING = ".gz";

  private static final int PIECE = 1 << 16;

  private Packed() {}

  static boolean is(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /// The file's bytes, unpacked.
  static InputStream open(Path file) throws IOException {
    var bytes = new BufferedInputStream(Files.newInputStream(file), PIECE);
    if (!is(file)) {
      return bytes;
    }
    try {
      return new GZIPInputStream(bytes, PIECE);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }
}
