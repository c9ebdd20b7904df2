package app.tamis.facts.mapping;

import app.tamis.basics.Problems;
import app.tamis.basics.Yaml;
import app.tamis.facts.FactTable;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.sheets.Sheet;
import app.tamis.facts.table.RowSource;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How another system's export is read: how the file is written, and which of its columns feed
/// which columns of which fact tables. Written as YAML; `docs/IMPORTING.md` has the language.
///
/// @param name as messages call it
/// @param text as it is written
/// @param about what it says of itself
/// @param answered what was said of words that it didn't know; the tables hold it already
/// @param notation how the file writes dates and numbers where a column doesn't say otherwise
public record Mapping(
    String name,
    String text,
    MappingAbout about,
    MappingLayout layout,
    MappingNotation notation,
    AnsweredWords answered,
    List<MappedTable> tables) {

  /// Lines of titles that may stand before a header.
  static final int MOST_TITLES = 20;

  public Mapping {
    tables = List.copyOf(tables);
  }

  /// The tool whose exports it reads, by its own name where it doesn't say. Several files of one
  /// tool are its months and pages.
  public String tool() {
    return about.tool().isEmpty()
        ? name.substring(name.lastIndexOf('/') + 1).replaceAll("\\.yaml$", "")
        : about.tool();
  }

  /// @param source the file's name, for problems
  /// @throws Problems naming everything that is wrong with it
  public static Mapping read(String source, String text) {
    return MappingYaml.read(source, text);
  }

  /// Opens a file as the mapping says that it is written.
  ///
  /// @param name what messages call the file
  /// @param temporary where a copy in UTF-8 goes, if one is needed
  /// @throws Problems where it is written otherwise, with the line
  public SourceFile open(Path path, String name, Path temporary) {
    return open(encoding(path, name, temporary), name, temporary);
  }

  /// Opens a table, which is written as the mapping says only where it is a text file.
  public SourceFile open(Sheet sheet, String name, Path temporary) {
    return sheet.writtenOut()
        ? opened(sheet.csv(), name, List.of(','))
        : open(sheet.csv(), name, temporary);
  }

  /// How many of the columns that it speaks of a file has.
  public long columnsIn(SourceFile file) {
    return new MappingHeader(file, layout.optional()).countOf(columns());
  }

  /// @throws Problems where the file is in none that it may be in
  public MappingEncoding encoding(Path path, String name, Path temporary) {
    return MappingEncoding.of(path, name, layout.encodings(), temporary);
  }

  public SourceFile open(MappingEncoding encoding, String name, Path temporary) {
    var file = opened(encoding.inUtf8(), name);
    return layout.quoted() ? file : MappingQuotes.quoted(file, temporary);
  }

  private SourceFile opened(Path readable, String name) {
    return opened(
        readable,
        name,
        SourceFile.saidSeparator(readable).map(List::of).orElse(layout.separators()));
  }

  /// Where nobody said how many lines stand before the header, titles may: the row counts that
  /// names most of the mapping's columns, the first of equals.
  private SourceFile opened(Path readable, String name, List<Character> separators) {
    var first = best(readable, name, separators, layout.skipLines().orElse(0));
    return layout.skipLines().isPresent() || layout.shape().headless() || fits(first)
        ? first
        : Stream.iterate(
                Optional.of(first),
                Optional::isPresent,
                above -> above.flatMap(file -> beneath(readable, name, separators, file)))
            .flatMap(Optional::stream)
            .reduce(first, (best, file) -> columnsIn(file) > columnsIn(best) ? file : best);
  }

  /// The same from the row on that comes after the one taken for a header.
  private Optional<SourceFile> beneath(
      Path readable, String name, List<Character> separators, SourceFile above) {
    int titles = above.linesBeforeHeader() + 1;
    if (titles > MOST_TITLES) {
      return Optional.empty();
    }
    try {
      return Optional.of(best(readable, name, separators, titles));
    } catch (Problems noRowThere) {
      return Optional.empty();
    }
  }

  private SourceFile best(Path readable, String name, List<Character> separators, int titles) {
    return separators.stream()
        .map(separator -> SourceFile.open(readable, name, separator, titles, layout.shape()))
        .max(Comparator.comparingLong(this::columnsIn))
        .orElseThrow();
  }

  /// The rows that the file holds for each table.
  ///
  /// @throws Problems naming every column that the mapping needs and the file lacks
  public List<RowSource> sources(SourceFile file) {
    var header = new MappingHeader(file, layout.optional());
    header.check(this);
    return tables.stream().map(table -> new MappedRows(this, table, header).source(file)).toList();
  }

  /// Whether a file has all columns that it needs. One that needs none knows no file, nor does one
  /// for files without a header, which any file is like.
  public boolean fits(SourceFile file) {
    try {
      new MappingHeader(file, layout.optional()).check(this);
      return !columns().isEmpty() && !layout.shape().headless();
    } catch (Problems absent) {
      return false;
    }
  }

  /// The file's columns that it speaks of.
  public Set<String> columns() {
    var columns = new LinkedHashSet<String>();
    layout.leaveOut().ifPresent(condition -> condition.columns().forEach(columns::add));
    layout.currency().ifPresent(columns::add);
    columns.addAll(layout.fillDown());
    tables.stream().flatMap(MappedTable::sources).forEach(columns::add);
    return columns;
  }

  /// A mapping's text, with what was said of words at its end, beside what was said before.
  public static String answering(AnsweredWords said, String text) {
    var before = AnsweredWordsYaml.read(Yaml.read("", text).root());
    return AnsweredWords.without(text) + before.and(said).yaml();
  }

  /// Whether it reads what the lines of bills say that they sell.
  public boolean describesLines() {
    return feeding(FactTable.INVOICE_LINES).stream()
        .anyMatch(lines -> lines.column("description").isPresent());
  }

  boolean hasSettlements() {
    return tables.stream().anyMatch(table -> table.settles().isPresent());
  }

  List<MappedTable> feeding(FactTable table) {
    return tables.stream().filter(mapped -> mapped.table() == table).toList();
  }
}
