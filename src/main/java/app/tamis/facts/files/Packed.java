package app.tamis.facts.files;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// Files that may be compressed: those whose name ends in `.gz`, in whatever case.
public final class Packed {

  public static final String ENDING = ".gz";

  /// A file that grows more than this when it is unpacked is made to fill disks: exports grow ten
  /// or twenty times.
  static final int MOST_GROWTH = 300;

  /// From where on growth is looked at: a small file may repeat itself.
  private static final long HARMLESS = 64L << 20;

  private static final int PIECE = 1 << 16;

  private Packed() {}

  public static boolean is(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /// The file's bytes, unpacked: of all parts that were packed one after the other.
  ///
  /// @throws ZipException here, or while it is read, where it is no sound gzip to its end
  public static InputStream open(Path file) throws IOException {
    var bytes = new BufferedInputStream(Files.newInputStream(file), PIECE);
    if (!is(file)) {
      return bytes;
    }
    return unpacked(bytes, Files.size(file));
  }

  /// Whether a packed file, whatever its name, holds more than that. What is damaged is left to
  /// whoever reads it.
  public static boolean isLargerThan(long most, Path file) throws IOException {
    var bytes = new BufferedInputStream(Files.newInputStream(file), PIECE);
    try (var in = unpacked(bytes, Files.size(file))) {
      return Bounded.copy(in, OutputStream.nullOutputStream(), most) > most;
    } catch (Swelling large) {
      return true;
    } catch (ZipException damaged) {
      return false;
    }
  }

  private static InputStream unpacked(InputStream bytes, long size) throws IOException {
    try {
      var unpacked =
          GzipCompressorInputStream.builder()
              .setInputStream(bytes)
              .setBufferSize(PIECE)
              .setDecompressConcatenated(true)
              .get();
      return new Unpacked(unpacked, Math.max(HARMLESS, MOST_GROWTH * size));
    } catch (IOException e) {
      bytes.close();
      throw damaged(e);
    }
  }

  private static ZipException damaged(IOException fault) {
    var damaged = new ZipException(fault.getMessage());
    damaged.initCause(fault);
    return damaged;
  }

  /// A file is far larger than any that would be sent in earnest.
  static final class Swelling extends IOException {
    Swelling() {
      super("unpacks to more than " + MOST_GROWTH + " times its size");
    }
  }

  private static final class Unpacked extends FilterInputStream {

    private long room;

    Unpacked(InputStream in, long room) {
      super(in);
      this.room = room;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      int read = unpacked(bytes, from, most);
      room -= Math.max(0, read);
      if (room < 0) {
        throw new Swelling();
      }
      return read;
    }

    private int unpacked(byte[] bytes, int from, int most) throws IOException {
      try {
        return super.read(bytes, from, most);
      } catch (IOException fault) {
        throw damaged(fault);
      }
    }
  }
}
