package app.tamis.facts;

import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.facts.files.FileFault;
import app.tamis.facts.files.FileHead;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.proposal.MappingGuess;
import app.tamis.facts.proposal.MappingLayoutGuess;
import app.tamis.facts.proposal.MappingMatch;
import app.tamis.facts.proposal.MappingProposal;
import app.tamis.facts.proposal.MappingProposedColumns;
import app.tamis.facts.proposal.MappingSample;
import app.tamis.facts.proposal.MappingSynonyms;
import app.tamis.facts.sheets.Sheet;
import app.tamis.facts.sheets.Sheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A file that nobody has seen before: which table it most likely feeds, and how. Only its
/// beginning is looked at.
public final class StrangeFile implements AutoCloseable {

  private static final int MOST_SAMPLES = 3;
  private static final double UNSURE = 0.4;
  private static final double LACKS = 0.8;
  private static final double SAYS_SO = 0.7;
  private static final double TELLS_APART = 0.5;

  private final Scratch scratch;
  private final boolean whole;
  private final MappingLayoutGuess layout;
  private final MappingSample sample;
  private final MappingGuess guess;
  private final MappingSynonyms synonyms = MappingSynonyms.load();

  private StrangeFile(
      Scratch scratch, boolean whole, MappingLayoutGuess layout, MappingSample sample) {
    this.scratch = scratch;
    this.whole = whole;
    this.layout = layout;
    this.sample = sample;
    this.guess = new MappingGuess(sample);
  }

  /// @param name what messages call it
  /// @throws Problems where it isn't text, or there is nothing in it
  public static StrangeFile open(Path file, String name) {
    var scratch = Scratch.make();
    try {
      var table = largest(Sheets.of(file, name, scratch.folder()));
      var head = FileHead.of(table, FileHead.MANY_BYTES, scratch.folder());
      var layout = MappingLayoutGuess.of(head.path(), name, scratch.folder());
      return new StrangeFile(
          scratch, head.whole(), layout, new MappingSample(layout.file(), scratch.folder()));
    } catch (IOException fault) {
      scratch.close();
      throw new Problems(List.of(FileFault.of(name, fault)));
    } catch (RuntimeException | Error failed) {
      scratch.close();
      throw failed;
    }
  }

  private static Path largest(List<Sheet> sheets) throws IOException {
    var largest = sheets.getFirst().csv();
    for (var sheet : sheets) {
      largest = Files.size(sheet.csv()) > Files.size(largest) ? sheet.csv() : largest;
    }
    return largest;
  }

  /// A mapping for a file under its own name, as YAML. It can be used as it is where every column
  /// that the table can't do without was found.
  ///
  /// @param words the language of its remarks
  public static String draft(Path file, FactTable table, Words words) {
    try (var strange = open(file, String.valueOf(file.getFileName()))) {
      return strange.proposed(table, words).yaml();
    }
  }

  /// Whether all of it was looked at.
  public boolean isWhole() {
    return whole;
  }

  /// One of its columns.
  ///
  /// @param name by which a mapping finds it: the second of a name is `name#2`
  /// @param samples the most frequent of its texts
  public record SourceColumn(String name, List<String> samples) {}

  /// Those that have a name, in order.
  public List<SourceColumn> columns() {
    var columns = new ArrayList<SourceColumn>();
    var header = layout.file().header();
    for (int i = 0; i < header.size(); i++) {
      if (!header.get(i).isBlank()) {
        columns.add(
            new SourceColumn(
                MappingMatch.nameOf(header, i), sample.values("c" + (i + 1), MOST_SAMPLES)));
      }
    }
    return columns;
  }

  /// How a file may be read.
  ///
  /// @param table as which
  /// @param questions what its values leave open
  /// @param yaml the mapping, which can be used where no field is lacking
  public record Proposed(
      FactTable table, List<MappingField> fields, List<MappingQuestion> questions, String yaml) {

    /// The columns that the table can't do without and nothing feeds.
    public List<String> lacking() {
      return fields.stream().filter(MappingField::isLacking).map(MappingField::name).toList();
    }
  }

  /// The table that it most likely feeds.
  public FactTable likeliest() {
    return Arrays.stream(FactTable.values())
        .max(
            Comparator.comparingDouble(this::likelihood)
                .thenComparing(Comparator.comparingInt(FactTable::ordinal).reversed()))
        .orElseThrow();
  }

  private double likelihood(FactTable table) {
    var matches = matches(table);
    double found = matches.values().stream().mapToDouble(each -> each.sure() ? 1 : UNSURE).sum();
    long lacking =
        columns(table, matches, MappingAnswers.NONE, Words.in(Locale.UK)).fields().stream()
            .filter(MappingField::isLacking)
            .count();
    return found
        - LACKS * lacking
        + (matches.keySet().containsAll(table.key()) ? TELLS_APART : 0)
        + (synonyms.isTable(table, layout.file().name()) ? SAYS_SO : 0);
  }

  /// How it is most likely read as a table.
  ///
  /// @param words the language of the mapping's remarks
  public Proposed proposed(FactTable table, Words words) {
    return proposal(table, matches(table), MappingAnswers.NONE, words);
  }

  /// How it is read as somebody said.
  ///
  /// @param chosen names of its columns, by the table's columns that they feed
  public Proposed proposed(
      FactTable table, Map<String, String> chosen, MappingAnswers answers, Words words) {
    var header = layout.file().header();
    var matches = new LinkedHashMap<String, MappingMatch>();
    for (var column : table.columnNames()) {
      for (int i = 0; i < header.size(); i++) {
        var name = MappingMatch.nameOf(header, i);
        if (name.equals(chosen.get(column))) {
          matches.put(column, new MappingMatch(name, "c" + (i + 1), true));
        }
      }
    }
    return proposal(table, matches, answers, words);
  }

  private Map<String, MappingMatch> matches(FactTable table) {
    return MappingMatch.find(layout.file(), table, sample, guess, synonyms);
  }

  private MappingProposedColumns columns(
      FactTable table, Map<String, MappingMatch> matches, MappingAnswers answers, Words words) {
    return new MappingProposedColumns(
        layout.file(), table, matches, sample, guess, synonyms, answers, words);
  }

  private Proposed proposal(
      FactTable table, Map<String, MappingMatch> matches, MappingAnswers answers, Words words) {
    var columns = columns(table, matches, answers, words);
    return new Proposed(
        table,
        columns.fields(),
        columns.questions(),
        new MappingProposal(layout, table, sample, matches, columns, words).text());
  }

  @Override
  public void close() {
    try (scratch) {
      sample.close();
    }
  }
}
