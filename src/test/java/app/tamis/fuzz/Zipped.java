package app.tamis.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// An archive of parts, by their names.
final class Zipped {

  private Zipped() {}

  static byte[] of(Map<String, byte[]> parts) {
    return of(parts, Deflater.DEFAULT_COMPRESSION);
  }

  /// With what they hold as it is, so that a fuzzer can change it.
  static byte[] unpacked(Map<String, byte[]> parts) {
    return of(parts, Deflater.NO_COMPRESSION);
  }

  private static byte[] of(Map<String, byte[]> parts, int level) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setLevel(level);
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
