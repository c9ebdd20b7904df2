package app.tamis.facts;

import app.tamis.basics.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/// A quick look over a whole file before the engine reads it: how many records it holds, and
/// whether every one of them is plain CSV of the header's width. The engine's reader is fast but
/// passes over some faults in silence, so what it read is compared with this count.
///
/// @param records behind the header, blank lines left out
/// @param sound whether the engine can be trusted to read the file as it is
record CsvPreflight(long records, boolean sound) {

  private static final int FIELD_START = 0;
  private static final int PLAIN = 1;
  private static final int QUOTED = 2;
  private static final int QUOTE_CLOSED = 3;

  /// @throws Problems where the file isn't UTF-8, with the line and column
  static CsvPreflight of(CsvFile file) {
    try (var bytes = CsvRecords.bytes(file.path())) {
      var scan = new Scan(file);
      var buffer = new byte[1 << 18];
      for (int length = bytes.read(buffer); length >= 0; length = bytes.read(buffer)) {
        scan.take(buffer, length);
      }
      return scan.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Scan {

    private final CsvFile file;
    private final byte separator;
    private final int width;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer decoded = CharBuffer.allocate(1 << 18);
    private ByteBuffer undecoded = ByteBuffer.allocate(0);

    private int state = FIELD_START;
    private int fields = 1;
    private boolean blank = true;
    private boolean sawReturn;
    private boolean sound = true;
    private long lines;
    private long records;

    Scan(CsvFile file) {
      this.file = file;
      this.separator = (byte) file.separator();
      this.width = file.header().size();
    }

    void take(byte[] buffer, int length) {
      int highBits = 0;
      for (int i = 0; i < length; i++) {
        byte b = buffer[i];
        highBits |= b;
        if (state == PLAIN && b > ',' && b != separator) {
          continue;
        }
        step(b);
      }
      if (highBits < 0 || undecoded.hasRemaining()) {
        checkUtf8(buffer, length);
      }
    }

    private void step(byte b) {
      if (state == QUOTED) {
        if (b == '"') {
          state = QUOTE_CLOSED;
        } else if (b == '\n') {
          lines++;
        }
        return;
      }
      if (b == separator) {
        state = FIELD_START;
        fields++;
        blank = false;
      } else if (b == '\n') {
        endRecord();
      } else if (b == '\r') {
        sawReturn = true;
        return;
      } else if (b == '"') {
        state = state == PLAIN ? PLAIN : QUOTED;
        blank = false;
      } else {
        sound &= state != QUOTE_CLOSED || b == ' ';
        state = state == QUOTE_CLOSED ? QUOTE_CLOSED : PLAIN;
        blank = false;
      }
      if (sawReturn) {
        sound &= b == '\n';
        sawReturn = false;
      }
    }

    private void endRecord() {
      if (lines >= file.linesBeforeHeader() && !blank) {
        sound &= fields == width;
        records++;
      }
      lines++;
      state = FIELD_START;
      fields = 1;
      blank = true;
    }

    CsvPreflight finish() {
      sound &= state != QUOTED && !sawReturn && !undecoded.hasRemaining();
      if (!blank || state != FIELD_START) {
        endRecord();
      }
      return new CsvPreflight(records - 1, sound);
    }

    private void checkUtf8(byte[] buffer, int length) {
      var bytes = ByteBuffer.allocate(undecoded.remaining() + length);
      bytes.put(undecoded).put(buffer, 0, length).flip();
      var result = utf8.decode(bytes, decoded.clear(), false);
      while (result.isOverflow()) {
        result = utf8.decode(bytes, decoded.clear(), false);
      }
      if (result.isError()) {
        throw NotUtf8.problem(file);
      }
      undecoded = bytes.slice();
    }
  }
}
