package app.tamis.facts.mapping;

import app.tamis.basics.Problems;
import app.tamis.facts.files.FileHead;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.sheets.Sheet;
import app.tamis.facts.sheets.Sheets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The first lines of a file's tables, taken once, to see which of many mappings fits.
public final class Beginnings implements AutoCloseable {

  /// Of headers that a pattern may know; it may take far longer over long lines.
  private static final int LONGEST_HEADER = 1_000;

  private final Scratch scratch;
  private final String name;
  private final List<Sheet> heads;

  private Beginnings(Scratch scratch, String name, List<Sheet> heads) {
    this.scratch = scratch;
    this.name = name;
    this.heads = heads;
  }

  /// None of a file that can't be read.
  public static Beginnings of(Path file) {
    var scratch = Scratch.make();
    var name = file.toString();
    return new Beginnings(scratch, name, heads(file, name, scratch.folder()));
  }

  private static List<Sheet> heads(Path file, String name, Path folder) {
    try {
      return Sheets.of(file, name, folder).stream()
          .map(sheet ->
              new Sheet(
                  sheet.name(),
                  FileHead.of(sheet.csv(), FileHead.FEW_BYTES, folder).path(),
                  sheet.writtenOut()))
          .toList();
    } catch (Problems | IOException | UncheckedIOException unreadable) {
      return List.of();
    }
  }

  /// Whether one of them has all columns that a mapping needs. A mapping that needs none knows no
  /// file.
  public boolean fit(Mapping mapping) {
    return heads.stream().anyMatch(head -> fits(head, mapping));
  }

  /// Whether a pattern is found at the beginning of a line where a header may stand.
  boolean haveLine(Pattern wanted) {
    return heads.stream().anyMatch(head -> hasLine(head, wanted));
  }

  private static boolean hasLine(Sheet head, Pattern wanted) {
    try (var lines = Files.lines(head.csv(), StandardCharsets.ISO_8859_1)) {
      return lines
          .limit(Mapping.MOST_TITLES + 1L)
          .map(line -> line.substring(0, Math.min(line.length(), LONGEST_HEADER)))
          .anyMatch(wanted.asPredicate());
    } catch (IOException | UncheckedIOException unreadable) {
      return false;
    }
  }

  private boolean fits(Sheet head, Mapping mapping) {
    try {
      return mapping.fits(mapping.open(head, name, scratch.folder()));
    } catch (Problems | UncheckedIOException unfit) {
      return false;
    }
  }

  @Override
  public void close() {
    scratch.close();
  }
}
