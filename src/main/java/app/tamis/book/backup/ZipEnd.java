package app.tamis.book.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The last record of a zip file, which says how large its list of entries is: whoever opens a zip
/// file holds that list in memory, so this is looked at first.
record ZipEnd(long directoryBytes) {

  private static final int RECORD = 0x06054b50;
  private static final int RECORD_64 = 0x06064b50;
  private static final int RECORD_BYTES = 22;
  private static final int LOCATOR_BYTES = 20;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final long STANDS_ELSEWHERE = 0xffff_ffffL;

  /// Empty where there is none.
  static Optional<ZipEnd> of(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      long size = Files.size(file);
      int length = (int) Math.min(size, RECORD_BYTES + LONGEST_COMMENT + LOCATOR_BYTES);
      var tail = read(channel, size - length, length);
      for (int at = length - RECORD_BYTES; at >= 0; at--) {
        if (tail.getInt(at) == RECORD) {
          return Optional.of(new ZipEnd(directoryBytes(channel, tail, at)));
        }
      }
      return Optional.empty();
    }
  }

  private static long directoryBytes(FileChannel channel, ByteBuffer tail, int at)
      throws IOException {
    long bytes = Integer.toUnsignedLong(tail.getInt(at + 12));
    if (bytes != STANDS_ELSEWHERE || at < LOCATOR_BYTES) {
      return bytes;
    }
    long place = tail.getLong(at - LOCATOR_BYTES + 8);
    if (place < 0 || place > channel.size() - 56) {
      return Long.MAX_VALUE;
    }
    var record = read(channel, place, 56);
    return record.getInt(0) == RECORD_64 ? record.getLong(40) : Long.MAX_VALUE;
  }

  private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
    var buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
      // goes on until all of it is there
    }
    return buffer.flip();
  }
}
