package app.tamis.facts.proposal;

import app.tamis.basics.Problems;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.mapping.MappingEncoding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// How an unknown file is written, as far as it tells.
///
/// @param encoding as a mapping says it
/// @param file opened so
public record MappingLayoutGuess(String encoding, SourceFile file) {

  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  public static final String SEPARATORS = ",;\t|";

  /// Titles and the like that may stand before the header.
  private static final int MOST_LINES_BEFORE = 10;

  public static MappingLayoutGuess of(Path path, String name, Path temporary) {
    var encodings =
        isUtf16(path)
            ? List.of(StandardCharsets.UTF_16)
            : List.of(
                StandardCharsets.UTF_8,
                Charset.forName("windows-1252"),
                Charset.forName("ISO-8859-15"));
    var encoding = MappingEncoding.of(path, name, encodings, temporary);
    return new MappingLayoutGuess(
        encoding.charset().name().toLowerCase(Locale.ROOT), open(encoding.inUtf8(), name));
  }

  /// With the separator and header that show most columns; the first of equals.
  private static SourceFile open(Path readable, String name) {
    int lines = lineCount(readable);
    var separators = SourceFile.saidSeparator(readable).map(String::valueOf).orElse(SEPARATORS);
    return IntStream.range(0, Math.min(MOST_LINES_BEFORE, lines))
        .boxed()
        .flatMap(skip ->
            separators
                .chars()
                .mapToObj(separator -> SourceFile.open(readable, name, (char) separator, skip)))
        .reduce((best, file) -> named(file) > named(best) ? file : best)
        .orElseThrow(() -> Problems.of("csv.empty", name));
  }

  /// How many columns have something like a name.
  private static long named(SourceFile file) {
    return file.header().stream().filter(column -> LETTER.matcher(column).find()).count();
  }

  private static int lineCount(Path readable) {
    try (var lines = Files.lines(readable)) {
      return (int) lines.limit(MOST_LINES_BEFORE).filter(line -> !line.isBlank()).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isUtf16(Path path) {
    try (var bytes = new BufferedInputStream(Files.newInputStream(path))) {
      int first = bytes.read();
      int second = bytes.read();
      return (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
