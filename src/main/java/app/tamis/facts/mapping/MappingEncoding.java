package app.tamis.facts.mapping;

import app.tamis.basics.Problems;
import app.tamis.facts.files.Packed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A file made readable for an engine that knows UTF-8 only.
///
/// @param inUtf8 the file itself where it was taken to be UTF-8, else a copy
/// @param charset that it was written in
public record MappingEncoding(Path inUtf8, Charset charset) {

  /// Stands at the beginning of a file that is in UTF-8 whatever else is expected.
  public static final char MARK = '\uFEFF';

  private static final int PIECE = 1 << 16;
  private static final byte[] MARK_IN_UTF8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /// @param encodings tried in turn; where UTF-8 is the only one, whether it is true is found out
  ///   by whoever reads the file
  /// @throws Problems where the file is in none of them, with the line at which the last gave up
  public static MappingEncoding of(
      Path file, String name, List<Charset> encodings, Path temporary) {
    if (encodings.equals(List.of(StandardCharsets.UTF_8))) {
      return new MappingEncoding(file, StandardCharsets.UTF_8);
    }
    try {
      var copy = Files.createTempFile(temporary, "utf8-", ".csv");
      var wanted = isMarked(file) ? List.of(StandardCharsets.UTF_8) : encodings;
      long line = 1;
      for (var encoding : wanted) {
        var fault = copy(file, encoding, copy);
        if (fault.isEmpty()) {
          return new MappingEncoding(copy, encoding);
        }
        line = fault.get();
      }
      throw Problems.of("mapping.encoding", name, String.valueOf(line), wanted.getLast().name());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isMarked(Path file) throws IOException {
    try (var bytes = Packed.open(file)) {
      return Arrays.equals(bytes.readNBytes(MARK_IN_UTF8.length), MARK_IN_UTF8);
    }
  }

  /// The line at which the file stops being what it should be.
  private static Optional<Long> copy(Path file, Charset encoding, Path copy) throws IOException {
    try (var bytes = open(file);
        var out = Files.newBufferedWriter(copy, StandardCharsets.UTF_8)) {
      var decoder = encoding.newDecoder();
      var input = ByteBuffer.allocate(PIECE);
      long line = 1;
      boolean end = false;
      while (!end) {
        end = fill(bytes, input);
        var chars = CharBuffer.allocate(PIECE + 2);
        boolean fault =
            decoder.decode(input.flip(), chars, end).isError()
                || (end && decoder.flush(chars).isError());
        fault |= cutAtControl(chars.flip(), encoding);
        line += written(chars, out);
        if (fault) {
          return Optional.of(line);
        }
        input.compact();
      }
      return Optional.empty();
    }
  }

  private static ReadableByteChannel open(Path file) throws IOException {
    return Channels.newChannel(Packed.open(file));
  }

  /// Whether nothing follows what is in the buffer now.
  private static boolean fill(ReadableByteChannel bytes, ByteBuffer input) throws IOException {
    int read = 0;
    while (read >= 0 && input.hasRemaining()) {
      read = bytes.read(input);
    }
    return read < 0;
  }

  /// Letters that nobody writes tell that the text is in windows-1252, which has signs there. Cuts
  /// the text before the first of them.
  private static boolean cutAtControl(CharBuffer chars, Charset encoding) {
    if (!encoding.name().startsWith("ISO-8859")) {
      return false;
    }
    for (int i = chars.position(); i < chars.limit(); i++) {
      if (chars.get(i) >= '\u0080' && chars.get(i) < '\u00A0') {
        chars.limit(i);
        return true;
      }
    }
    return false;
  }

  /// The number of line ends written.
  private static long written(CharBuffer chars, Writer out) throws IOException {
    out.append(chars);
    return chars.chars().filter(c -> c == '\n').count();
  }
}
