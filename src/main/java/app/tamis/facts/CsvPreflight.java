package app.tamis.facts;

import app.tamis.basics.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/// A quick look over a whole file before the engine reads it: is it UTF-8, are its quotes sound,
/// have its records as many cells as the header, and how many are there? The engine's reader is
/// fast but passes over some faults in silence, so what it read is compared with this count.
///
/// Eight bytes are looked at in one step, in which separators are counted; only quotes and line
/// ends are looked at more closely.
///
/// @param records behind the header, blank lines left out
/// @param sound whether the engine can be trusted to find the same records
record CsvPreflight(long records, boolean sound) {

  /// @throws Problems where the file isn't text in UTF-8, with the line and column
  static CsvPreflight of(CsvFile file) {
    try (var bytes = Packed.open(file.path())) {
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

    private static final VarHandle LONGS =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = ~HIGH_BITS;

    private final CsvFile file;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer decoded = CharBuffer.allocate(1 << 18);
    private ByteBuffer undecoded = ByteBuffer.allocate(0);

    private boolean inQuotes;
    private boolean afterQuote;
    private boolean sound = true;
    private boolean blank = true;
    private byte before = '\n';
    private long lines;
    private long records;
    private long separators;

    /// Bytes before the buffer at hand, and before the record.
    private long passed;

    private long recordStart;

    Scan(CsvFile file) {
      this.file = file;
    }

    void take(byte[] buffer, int length) {
      long highBits = 0;
      long zeros = 0;
      int i = 0;
      while (i < length) {
        if (i + Long.BYTES <= length && !afterQuote && before != '\r') {
          long word = (long) LONGS.get(buffer, i);
          highBits |= word;
          zeros |= zeroBytes(word);
          int dull = dullBytes(word);
          if (dull > 0) {
            blank = false;
            separators += inQuotes ? 0 : separatorsIn(word, dull);
            i += dull;
            before = buffer[i - 1];
            continue;
          }
        }
        highBits |= buffer[i];
        zeros |= buffer[i] == 0 ? 1 : 0;
        step(buffer[i], passed + i + 1);
        before = buffer[i++];
      }
      passed += length;
      if (zeros != 0) {
        throw NotText.problem(file);
      }
      if ((highBits & HIGH_BITS) != 0 || undecoded.hasRemaining()) {
        checkUtf8(buffer, length);
      }
    }

    /// How many of the word's bytes come before a quote or a line end.
    private static int dullBytes(long word) {
      long hit =
          zeroBytes(word ^ (ONES * '\n'))
              | zeroBytes(word ^ (ONES * '\r'))
              | zeroBytes(word ^ (ONES * '"'));
      return Long.numberOfTrailingZeros(hit) >>> 3;
    }

    /// The high bit of each byte that is zero, at least up to the first.
    private static long zeroBytes(long word) {
      return (word - ONES) & ~word & HIGH_BITS;
    }

    /// How many separators are among the word's first bytes.
    private int separatorsIn(long word, int bytes) {
      long others = word ^ (ONES * file.separator());
      long found = ~(((others & LOW_BITS) + LOW_BITS) | others | LOW_BITS);
      return Long.bitCount(bytes == Long.BYTES ? found : found & ((1L << (8 * bytes)) - 1));
    }

    /// @param end of what was read, this byte included
    private void step(byte b, long end) {
      if (inQuotes) {
        if (b == '"') {
          inQuotes = false;
          afterQuote = true;
        } else if (b == '\n') {
          lines++;
        }
        return;
      }
      if (before == '\r' && b != '\n') {
        sound = false;
      }
      switch (b) {
        case '\n' -> endRecord(end);
        case '"' -> {
          inQuotes = afterQuote || beginsField();
          // Blanks before a quote: the engine takes it for the beginning of a quoted value.
          sound &= inQuotes || before != ' ';
          blank = false;
        }
        case '\r' -> {}
        default -> {
          sound &= !afterQuote || b == file.separator() || b == ' ';
          separators += b == file.separator() ? 1 : 0;
          blank = false;
        }
      }
      afterQuote &= b == ' ';
    }

    private boolean beginsField() {
      return before == file.separator() || before == '\n' || (records == 0 && blank);
    }

    private void endRecord(long end) {
      if (lines >= file.linesBeforeHeader() && !blank) {
        records++;
        sound &= separators + 1 == file.header().size();
        sound &= end - recordStart <= CsvRecords.LONGEST;
      }
      lines++;
      blank = true;
      separators = 0;
      recordStart = end;
    }

    CsvPreflight finish() {
      if (undecoded.hasRemaining()) {
        throw NotText.problem(file);
      }
      sound &= !inQuotes && before != '\r';
      if (!blank) {
        endRecord(passed);
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
        throw NotText.problem(file);
      }
      undecoded = bytes.slice();
    }
  }
}
