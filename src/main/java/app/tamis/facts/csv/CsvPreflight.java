package app.tamis.facts.csv;

import app.tamis.basics.Problems;
import app.tamis.facts.files.Packed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A quick look over a whole file before the engine reads it: is it UTF-8, are its quotes sound,
/// have its records as many cells as the header, and how many are there? The engine's reader is
/// fast but passes over some faults in silence, so what it read is compared with this count.
///
/// Eight bytes are looked at in one step, in which separators are counted; only quotes and line
/// ends are looked at more closely.
///
/// @param records behind the header, blank lines left out
/// @param sound whether the engine can be trusted to find the same records
/// @param padded whether some cell begins or ends with a blank, or may hold what can't be seen:
///   that must be taken off
/// @param firstCellsDiffer whether it was seen that no two records begin with the same cell
public record CsvPreflight(long records, boolean sound, boolean padded, boolean firstCellsDiffer) {

  /// @throws Problems where the file isn't text in UTF-8, with the line and column
  public static CsvPreflight of(SourceFile file) {
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

    /// The mark of byte order, with which a file may begin.
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = ~HIGH_BITS;

    private final SourceFile file;
    private final long separatorInEach;
    private final Utf8Check utf8 = new Utf8Check();
    private final UnseenLetters unseen = new UnseenLetters();
    private final RisingCells firstCells;
    private byte[] buffer = {};

    private boolean inQuotes;
    private boolean afterQuote;
    private boolean sound = true;
    private boolean padded;
    private boolean justOpened;
    private boolean blankBeforeQuote;
    private boolean blank = true;

    /// Whether the record holds more than separators, quotes and blanks.
    private boolean filled;

    /// How the last line ended that the engine is to skip.
    private boolean skipsWindows;

    private boolean marked;
    private byte before = '\n';
    private byte secondBefore = '\n';
    private long lines;
    private long records;
    private final int headers;
    private long separators;

    /// Bytes before the buffer at hand, and before the record.
    private long passed;

    private long recordStart;

    Scan(SourceFile file) {
      this.file = file;
      this.headers = file.shape().headless() ? 0 : 1;
      this.separatorInEach = ONES * file.separator();
      this.firstCells = new RisingCells(file.separator());
    }

    void take(byte[] buffer, int length) {
      this.buffer = buffer;
      marked |= passed == 0 && beginsWithMark(buffer, length);
      long zeros = 0;
      int i = 0;
      while (i < length) {
        if (i + Long.BYTES <= length && !afterQuote && before != '\r') {
          long word = (long) LONGS.get(buffer, i);
          zeros |= zeroBytes(word);
          int dull = dullBytes(word);
          if (dull > 0) {
            takeDull(word, dull);
            checkLetters(buffer, i, dull, word);
            secondBefore = dull > 1 ? buffer[i + dull - 2] : before;
            i += dull;
            before = buffer[i - 1];
            continue;
          }
        }
        byte b = buffer[i];
        zeros |= b == 0 ? 1 : 0;
        checkLetters(buffer, i, 1, b);
        lookForPadding(b);
        step(b, passed + i + 1);
        secondBefore = before;
        before = b;
        i++;
      }
      firstCells.take(buffer, startHere(), length);
      passed += length;
      if (zeros != 0) {
        throw NotText.problem(file);
      }
      if (!utf8.isSound()) {
        throw NotText.problem(file);
      }
    }

    private static boolean beginsWithMark(byte[] buffer, int length) {
      return length >= MARK.length && Arrays.equals(MARK, 0, MARK.length, buffer, 0, MARK.length);
    }

    /// Where in the buffer the record begins, or goes on.
    private int startHere() {
      return (int) Math.max(0, recordStart - passed);
    }

    /// The word's first bytes, none of which is a quote or a line end.
    private void takeDull(long word, int bytes) {
      long taken = bytes == Long.BYTES ? -1 : (1L << (8 * bytes)) - 1;
      long separatorsHere = exactly(word ^ separatorInEach) & taken;
      long blanksHere = exactly(word ^ (ONES * ' ')) & taken;
      if (!inQuotes) {
        separators += Long.bitCount(separatorsHere);
        padded |=
            ((blanksHere << 8) & separatorsHere) != 0 || ((separatorsHere << 8) & blanksHere) != 0;
      }
      lookForPadding((byte) word);
      blank = false;
      filled |= ((separatorsHere | blanksHere) & HIGH_BITS) != (HIGH_BITS & taken);
    }

    /// Whether a cell begins or ends with a blank between the byte before and this one. A quote
    /// ends one only if it isn't followed by another.
    private void lookForPadding(byte b) {
      if (inQuotes) {
        padded |= justOpened && b == ' ';
        blankBeforeQuote = b == '"' && before == ' ';
      } else {
        padded |= afterQuote && blankBeforeQuote && b != '"';
        padded |= (before == ' ' && isEdge(b)) || (b == ' ' && isEdge(before));
      }
      justOpened = false;
    }

    private boolean isEdge(byte b) {
      return b == file.separator() || b == '\n' || b == '\r';
    }

    private void checkLetters(byte[] buffer, int from, int count, long bits) {
      if ((bits & HIGH_BITS) != 0 || utf8.isWithinLetter()) {
        for (int i = from; i < from + count; i++) {
          utf8.take(buffer[i]);
          unseen.take(buffer[i]);
        }
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

    /// The high bit of each byte that is zero, and of no other.
    private static long exactly(long bytes) {
      return ~(((bytes & LOW_BITS) + LOW_BITS) | bytes | LOW_BITS);
    }

    /// @param end of what was read, this byte included
    private void step(byte b, long end) {
      sound &= b != '"' || !beginsFormula();
      filled |= b != '"' && b != '\n' && b != '\r' && b != ' ' && b != file.separator();
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
        case '\n' -> {
          lookAtLineEnd();
          endRecord(end);
        }
        case '"' -> {
          justOpened = !afterQuote && beginsField();
          inQuotes = afterQuote || justOpened;
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

    /// Whether a quote here is that of `="00123"`, by which spreadsheets keep a text as it is.
    private boolean beginsFormula() {
      return before == '=' && (secondBefore == '"' || isEdge(secondBefore));
    }

    private boolean beginsField() {
      return before == file.separator() || before == '\n' || (records == 0 && blank);
    }

    /// The engine counts lines that it skips wrongly where some end as on Windows and some don't.
    private void lookAtLineEnd() {
      if (lines <= file.linesBeforeHeader()) {
        boolean windows = before == '\r';
        sound &= lines == 0 || windows == skipsWindows;
        skipsWindows = windows;
      }
    }

    private void endRecord(long end) {
      boolean counts = lines >= file.linesBeforeHeader() && !blank;
      firstCells.take(buffer, startHere(), (int) (end - passed));
      firstCells.endRecord(counts && records >= headers);
      if (counts) {
        records++;
        sound &= separators + 1 == file.header().size();
        sound &= end - recordStart <= CsvRecords.LONGEST;
        sound &= filled;
      }
      lines++;
      blank = true;
      filled = false;
      separators = 0;
      recordStart = end;
    }

    CsvPreflight finish() {
      if (utf8.isWithinLetter()) {
        throw NotText.problem(file);
      }
      padded |= before == ' ' || blankBeforeQuote || unseen.count() > (marked ? 1 : 0);
      sound &= !inQuotes && before != '\r';
      if (!blank) {
        endRecord(passed);
      }
      return new CsvPreflight(records - headers, sound, padded, firstCells.allDiffer() && !padded);
    }
  }
}
