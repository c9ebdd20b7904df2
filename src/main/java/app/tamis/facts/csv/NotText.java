package app.tamis.facts.csv;

import app.tamis.basics.Problems;
import app.tamis.facts.files.Packed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Names the place where a file stops being text in UTF-8.
final class NotText {

  private NotText() {}

  static Problems problem(SourceFile file) {
    try (var bytes = Packed.open(file.path())) {
      long line = 1;
      var content = new ByteArrayOutputStream();
      for (int b = bytes.read(); b > 0; b = bytes.read()) {
        if (b == '\n') {
          if (!isUtf8(content.toByteArray())) {
            return notUtf8(file, line, content.toByteArray());
          }
          content.reset();
          line++;
        } else {
          content.write(b);
        }
      }
      return isUtf8(content.toByteArray())
          ? Problems.of("csv.nul", file.name(), String.valueOf(line))
          : notUtf8(file, line, content.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Problems notUtf8(SourceFile file, long line, byte[] content) {
    var readable = new String(content, StandardCharsets.UTF_8);
    int at = Math.max(0, readable.indexOf('\uFFFD'));
    long column = readable.substring(0, at).chars().filter(c -> c == file.separator()).count();
    return line > file.linesBeforeHeader() + 1 && column < file.header().size()
        ? Problems.of(
            "csv.utf8.cell", file.name(), String.valueOf(line), file.header().get((int) column))
        : Problems.of("csv.utf8", file.name(), String.valueOf(line));
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }
}
