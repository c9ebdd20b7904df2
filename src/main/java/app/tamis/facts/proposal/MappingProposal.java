package app.tamis.facts.proposal;

import static app.tamis.facts.proposal.MappingWriter.quoted;

import app.tamis.basics.Words;
import app.tamis.facts.Column;
import app.tamis.facts.FactTable;
import app.tamis.facts.mapping.MappedColumn;
import app.tamis.facts.mapping.MappingNumbers;
import app.tamis.facts.mapping.MappingPattern;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A mapping for a file that nobody has seen before, put together from its header and its first
/// rows, to be checked and finished by a person. What is doubtful says so in a remark.
public final class MappingProposal {

  private static final int MOST_CODES = 50;

  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private final MappingLayoutGuess layout;
  private final FactTable table;
  private final MappingSample sample;
  private final Map<String, MappingMatch> matches;
  private final MappingProposedColumns columns;
  private final Words words;
  private final MappingWriter yaml = new MappingWriter();

  public MappingProposal(
      MappingLayoutGuess layout,
      FactTable table,
      MappingSample sample,
      Map<String, MappingMatch> matches,
      MappingProposedColumns columns,
      Words words) {
    this.layout = layout;
    this.table = table;
    this.sample = sample;
    this.matches = matches;
    this.columns = columns;
    this.words = words;
  }

  /// As YAML. It can be used as it is where every column that the table can't do without was found.
  public String text() {
    yaml.remark(0, words.say("mapping.proposal.head", layout.file().name(), table.tableName()));
    file();
    notation();
    yaml.blank();
    yaml.line(0, "tables:");
    yaml.line(1, table.tableName() + ":");
    onePer();
    gaps();
    yaml.line(2, "columns:");
    columns.write(yaml);
    unused();
    return yaml.toString();
  }

  private void file() {
    yaml.line(0, "file:");
    yaml.line(1, "encoding: " + layout.encoding());
    char separator = layout.file().separator();
    yaml.line(1, "separator: " + (separator == '\t' ? "tab" : quoted(String.valueOf(separator))));
    if (layout.file().linesBeforeHeader() > 0) {
      yaml.line(1, "skip_lines: " + layout.file().linesBeforeHeader());
    }
    currency().ifPresent(column -> yaml.line(1, "currency: " + quoted(column)));
  }

  /// The column that says in which money a row's amounts are: all of its texts are codes.
  private Optional<String> currency() {
    var header = layout.file().header();
    return table.columns().stream().noneMatch(MappedColumn::isMoney)
        ? Optional.empty()
        : IntStream.range(0, header.size())
            .filter(i -> isOfCodes("c" + (i + 1)))
            .mapToObj(i -> MappingMatch.nameOf(header, i))
            .findFirst();
  }

  private boolean isOfCodes(String column) {
    var values = sample.values(column, MOST_CODES);
    return !values.isEmpty()
        && CODES.containsAll(values.stream().map(text -> text.toUpperCase(Locale.ROOT)).toList());
  }

  private void notation() {
    var notation = columns.notation();
    for (var sort : notation.sorts()) {
      var way = notation.general(sort);
      var rival = columns.rival(sort);
      boolean said = !way.equals(MappingPattern.ISO) && !way.equals(MappingNumbers.PLAIN.sample());
      if (said || rival.isPresent()) {
        yaml.line(
            0,
            sort + ": " + quoted(way),
            rival.map(other -> words.say("mapping.proposal.also", other)).orElse(""));
      }
    }
  }

  private void onePer() {
    MappingMatch.key(table, matches)
        .filter(key -> !sample.isUnique(key.sql()))
        .ifPresent(key ->
            yaml.line(
                2, "one_per: " + quoted(key.header()), words.say("mapping.proposal.one_per")));
  }

  /// A suggestion to leave out rows that lack what the table can't do without.
  private void gaps() {
    var gaps = new ArrayList<String>();
    matches.forEach((column, match) -> {
      boolean named = matches.containsKey(FactTable.CLIENT_NAME);
      boolean needed =
          column.equals(FactTable.CLIENT_NAME)
              || (table.column(column).filter(Column::required).isPresent()
                  && !(named && column.equals("client_id")));
      if (needed && sample.hasGaps(match.sql())) {
        gaps.add(quoted(match.header()) + ": {is: filled}");
      }
    });
    if (!gaps.isEmpty()) {
      yaml.line(
          2, "# where: {" + String.join(", ", gaps) + "}", words.say("mapping.proposal.gaps"));
    }
  }

  private void unused() {
    Set<String> unused = new LinkedHashSet<>(layout.file().header());
    unused.removeAll(columns.used());
    currency().ifPresent(unused::remove);
    unused.removeIf(String::isBlank);
    if (!unused.isEmpty()) {
      yaml.blank();
      yaml.remark(0, words.say("mapping.proposal.unused", List.copyOf(unused)));
    }
  }
}
