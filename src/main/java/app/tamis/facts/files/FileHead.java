package app.tamis.facts.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The beginning of a file, unpacked: enough to see how it is written, however large it is.
///
/// @param path of a copy
/// @param whole whether nothing comes after it
public record FileHead(Path path, boolean whole) {

  /// Enough for a header.
  public static final int FEW_BYTES = 1 << 16;

  /// Enough to see how values are written.
  public static final int MANY_BYTES = 1 << 24;

  /// A copy of the first lines; of a file in UTF-16, whose lines end otherwise, it may end amid a
  /// line.
  public static FileHead of(Path file, int most, Path folder) {
    try (var in = Packed.open(file)) {
      var bytes = in.readNBytes(most);
      boolean whole = in.read() < 0;
      var copy = Files.createTempFile(folder, "head-", ".csv");
      try (var out = Files.newOutputStream(copy)) {
        out.write(bytes, 0, whole || isUtf16(bytes) ? bytes.length : afterLastLine(bytes));
      }
      return new FileHead(copy, whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isUtf16(byte[] bytes) {
    return bytes.length > 1 && (bytes[0] & bytes[1] & 0xFE) == 0xFE;
  }

  private static int afterLastLine(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end > 0 ? end : bytes.length;
  }
}
