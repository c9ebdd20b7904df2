package app.tamis.facts.proposal;

import app.tamis.facts.FactTable;
import app.tamis.facts.MappingQuestion.Meaning;
import app.tamis.facts.MappingQuestion.WhatCounts;
import app.tamis.facts.MappingQuestion.Word;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which words of a status column a person is asked about, where a mapping reads the file and
/// doesn't know them.
public final class WordsToAsk {

  private static final int MOST_WORDS = 30;
  private static final int LONGEST_WORD = 60;

  private final MappingStatusWords known = MappingStatusWords.load();

  /// A word that the mapping doesn't know.
  ///
  /// @param sum minutes of time entries, else money; empty where the table has neither
  public record Seen(String text, long rows, Optional<Double> sum) {}

  /// Whether a column says what became of a table's records.
  ///
  /// @param named whether the mapping says so
  public boolean isStatus(FactTable table, String column, boolean named) {
    return named || known.isStatus(table, column);
  }

  /// Empty where all of them are words that everybody counts.
  public Optional<WhatCounts> question(FactTable table, String column, List<Seen> words) {
    var open =
        words.stream()
            .filter(word -> word.text().length() <= LONGEST_WORD)
            .map(word -> word(table, word))
            .filter(word -> word.meaning() != Meaning.COUNTS)
            .sorted(Comparator.comparing(word -> word.meaning() != Meaning.UNKNOWN))
            .limit(MOST_WORDS)
            .toList();
    return open.isEmpty() ? Optional.empty() : Optional.of(new WhatCounts(column, open));
  }

  private Word word(FactTable table, Seen seen) {
    boolean time = table == FactTable.TIME_ENTRIES;
    return new Word(
        seen.text(),
        seen.rows(),
        seen.sum().filter(_ -> !time),
        seen.sum().filter(_ -> time).map(minutes -> Duration.ofSeconds(Math.round(minutes * 60))),
        known.meaning(table, seen.text()));
  }
}
