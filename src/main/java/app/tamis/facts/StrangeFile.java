package app.tamis.facts;

import static java.util.Objects.requireNonNull;

import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.basics.YamlWriter;
import app.tamis.facts.files.FileFault;
import app.tamis.facts.files.FileHead;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.proposal.MappingBills;
import app.tamis.facts.proposal.MappingFeed;
import app.tamis.facts.proposal.MappingGuess;
import app.tamis.facts.proposal.MappingLayoutGuess;
import app.tamis.facts.proposal.MappingMatch;
import app.tamis.facts.proposal.MappingProposal;
import app.tamis.facts.proposal.MappingSample;
import app.tamis.facts.proposal.MappingSource;
import app.tamis.facts.proposal.MappingSynonyms;
import app.tamis.facts.sheets.Sheet;
import app.tamis.facts.sheets.Sheets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A file that nobody has seen before: which table it most likely feeds, and how. Only its
/// beginning is looked at.
public final class StrangeFile implements AutoCloseable {

  private static final int MOST_SAMPLES = 3;
  private static final double UNSURE = 0.4;
  private static final double LACKS = 0.8;
  private static final double SAYS_SO = 0.7;
  private static final double TELLS_APART = 0.5;
  private static final double LIKELY_LEAD = 0.4;
  private static final double SURE_LEAD = 1;

  private final Scratch scratch;
  private final boolean whole;
  private final String encoding;
  private final MappingSource source;
  private final Map<FactTable, Map<String, MappingMatch>> matches = new EnumMap<>(FactTable.class);
  private final Map<FactTable, Double> likelihoods = new EnumMap<>(FactTable.class);

  private StrangeFile(Scratch scratch, boolean whole, String encoding, MappingSource source) {
    this.scratch = scratch;
    this.whole = whole;
    this.encoding = encoding;
    this.source = source;
  }

  /// @param name what messages call it
  /// @throws Problems where it isn't text, or there is nothing in it
  public static StrangeFile open(Path file, String name) {
    var scratch = Scratch.make();
    try {
      var table = largest(Sheets.of(file, name, scratch.folder()));
      var head = FileHead.of(table, FileHead.MANY_BYTES, scratch.folder());
      var layout = MappingLayoutGuess.of(head.path(), name, scratch.folder());
      var sample = new MappingSample(layout.file(), scratch.folder());
      var source =
          new MappingSource(
              layout.file(), sample, new MappingGuess(sample), MappingSynonyms.load());
      return new StrangeFile(scratch, head.whole(), layout.encoding(), source);
    } catch (IOException fault) {
      scratch.close();
      throw new Problems(List.of(FileFault.of(name, fault)));
    } catch (UncheckedIOException fault) {
      scratch.close();
      throw new Problems(List.of(FileFault.of(name, requireNonNull(fault.getCause()))));
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
  /// @param table empty where the file shall tell
  /// @param words the language of its remarks
  public static String draft(Path file, Optional<FactTable> table, Words words) {
    try (var strange = open(file, String.valueOf(file.getFileName()))) {
      var guess = strange.guess();
      var yaml = strange.proposed(table.orElse(guess.table()), words).yaml();
      return remark(guess, table, words)
          .map(remark -> yaml.replaceFirst("\n", "\n" + YamlWriter.remark(remark) + "\n"))
          .orElse(yaml);
    }
  }

  /// How sure the guess is; of a table that somebody wanted, only where another is likelier.
  private static Optional<String> remark(Guess guess, Optional<FactTable> wanted, Words words) {
    var name = guess.table().tableName();
    if (wanted.isEmpty()) {
      var sureness = guess.sureness().name().toLowerCase(Locale.ROOT);
      return Optional.of(words.say("mapping.proposal.guess." + sureness, name));
    }
    return guess.sureness() == Sureness.SURE && !areTogether(wanted.get(), guess.table())
        ? Optional.of(words.say("mapping.proposal.rather", name))
        : Optional.empty();
  }

  private static boolean areTogether(FactTable wanted, FactTable guessed) {
    var bills = EnumSet.of(FactTable.INVOICES, FactTable.INVOICE_LINES);
    return wanted == guessed || (bills.contains(wanted) && bills.contains(guessed));
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
    return source.headings().stream()
        .map(heading ->
            new SourceColumn(heading.name(), source.sample().values(heading.sql(), MOST_SAMPLES)))
        .toList();
  }

  /// How a file may be read.
  ///
  /// @param table as which
  /// @param also what else it feeds, or could: the answers say which isn't wanted
  /// @param asked what its values leave open
  /// @param answers what was said to that
  /// @param yaml the mapping, which can be used where no field is lacking
  public record Proposed(
      FactTable table,
      List<FactTable> also,
      List<MappingField> fields,
      List<MappingQuestion> asked,
      MappingAnswers answers,
      String yaml) {

    /// What is still to be answered.
    public List<MappingQuestion> questions() {
      return asked.stream().filter(question -> !answers.settles(question)).toList();
    }

    /// The columns that the table can't do without and nothing feeds.
    public List<String> lacking() {
      return fields.stream().filter(MappingField::isLacking).map(MappingField::name).toList();
    }
  }

  /// The table that it most likely feeds.
  public record Guess(FactTable table, Sureness sureness) {}

  /// The table that it most likely feeds, by all of its columns together.
  public Guess guess() {
    var tables =
        Arrays.stream(FactTable.values())
            .sorted(Comparator.comparingDouble(this::likelihood).reversed())
            .toList();
    var best = tables.getFirst();
    var feeds = feeds(best, matches(best));
    var fed = feeds.stream().map(MappingFeed::table).toList();
    double lead =
        tables.stream()
            .filter(table -> !fed.contains(table))
            .mapToDouble(table -> likelihood(best) - likelihood(table))
            .min()
            .orElse(0);
    return new Guess(best, sureness(lead, lacking(best, feeds)));
  }

  private static long lacking(FactTable table, List<MappingFeed> feeds) {
    return feeds.stream()
        .filter(feed -> feed.table() == table)
        .mapToLong(MappingFeed::lacking)
        .sum();
  }

  private static Sureness sureness(double lead, long lacking) {
    if (lacking > 0 || lead < LIKELY_LEAD) {
      return Sureness.UNSURE;
    }
    return lead < SURE_LEAD ? Sureness.LIKELY : Sureness.SURE;
  }

  public FactTable likeliest() {
    return guess().table();
  }

  private double likelihood(FactTable table) {
    return likelihoods.computeIfAbsent(table, this::calculatedLikelihood);
  }

  /// Bills, their lines and payments count together where a file holds them together.
  private double calculatedLikelihood(FactTable table) {
    var matches = matches(table);
    var found = new HashMap<String, Double>();
    var feeds = feeds(table, matches);
    feeds.forEach(feed ->
        feed.matches()
            .values()
            .forEach(match -> found.merge(match.header(), match.sure() ? 1 : UNSURE, Math::max)));
    return found.values().stream().mapToDouble(each -> each).sum()
        - LACKS * lacking(table, feeds)
        + (tellsApart(table, matches) ? TELLS_APART : 0)
        + (table == FactTable.PAYMENTS && namesClients() ? 1 : 0)
        + (saysSo(table) ? SAYS_SO : 0);
  }

  /// Whether its records have their own ids: bills that stand on several rows without lines of
  /// their own may as well be payments.
  private boolean tellsApart(FactTable table, Map<String, MappingMatch> matches) {
    return matches.keySet().containsAll(table.key())
        && (table != FactTable.INVOICES
            || Optional.ofNullable(matches.get("invoice_id"))
                .filter(bill -> source.sample().isUnique(bill.sql()))
                .isPresent()
            || feeds(table, matches).size() > 1);
  }

  /// A payment needs no client, but most lists of them have one.
  private boolean namesClients() {
    return matches(FactTable.INVOICES).containsKey(FactTable.CLIENT_NAME);
  }

  /// Whether its name, or a title before its header, says so.
  private boolean saysSo(FactTable table) {
    return source.synonyms().isTable(table, source.file().name())
        || source.titles().stream().anyMatch(title -> source.synonyms().isTitle(table, title));
  }

  private List<MappingFeed> feeds(FactTable table, Map<String, MappingMatch> matches) {
    return new MappingBills(source).feeds(MappingFeed.of(table, matches));
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
    var matches = new LinkedHashMap<String, MappingMatch>();
    for (var column : table.columnNames()) {
      source.headings().stream()
          .filter(heading -> heading.name().equals(chosen.get(column)))
          .forEach(heading ->
              matches.put(column, new MappingMatch(heading.name(), heading.sql(), true)));
    }
    return proposal(table, matches, answers, words);
  }

  private Map<String, MappingMatch> matches(FactTable table) {
    return matches.computeIfAbsent(table, wanted -> MappingMatch.find(source, wanted));
  }

  private Proposed proposal(
      FactTable table, Map<String, MappingMatch> matches, MappingAnswers answers, Words words) {
    var all = feeds(table, matches);
    var feeds =
        all.stream()
            .filter(feed -> feed.table() == table || !answers.unwanted().contains(feed.table()))
            .toList();
    var proposal = new MappingProposal(encoding, source, feeds, table, answers, words);
    return new Proposed(
        table,
        all.stream().map(MappingFeed::table).filter(each -> each != table).toList(),
        proposal.fields(),
        proposal.questions(),
        answers,
        proposal.yaml());
  }

  @Override
  public void close() {
    try (scratch) {
      source.sample().close();
    }
  }
}
