package app.tamis.facts.proposal;

import app.tamis.facts.FactTable;
import app.tamis.facts.MappingAnswers;
import app.tamis.facts.MappingQuestion;
import app.tamis.facts.MappingQuestion.Meaning;
import app.tamis.facts.MappingQuestion.Word;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A column that says what became of each record, such as a draft or a bill that was cancelled.
///
/// @param words its texts, those first that nobody knows
/// @param known what others' words mean
record MappingStatus(String header, List<Word> words, MappingStatusWords known) {

  /// A column with more words than this says something else.
  private static final int MOST_WORDS = 30;

  private static final int LONGEST_WORD = 60;

  /// @param sql of type DOUBLE
  /// @param isTime whether it is in seconds, and not money
  record Amount(String sql, boolean isTime) {}

  /// Those of a table.
  ///
  /// @param fed columns that feed the table already
  /// @param key SQL for what the rows of one record share
  /// @param amount what a record comes to
  static List<MappingStatus> of(
      FactTable table,
      MappingSource source,
      MappingStatusWords known,
      Collection<String> fed,
      String key,
      Optional<Amount> amount) {
    var all =
        source.headings().stream()
            .filter(heading -> !fed.contains(heading.name()))
            .flatMap(heading -> of(heading, table, source, known, key, amount).stream())
            .toList();
    return all.stream()
        .filter(status -> status.knowsSome() || all.stream().noneMatch(MappingStatus::knowsSome))
        .toList();
  }

  private static Optional<MappingStatus> of(
      MappingSource.Heading heading,
      FactTable table,
      MappingSource source,
      MappingStatusWords known,
      String key,
      Optional<Amount> amount) {
    boolean perhaps = known.isPerhapsStatus(table, heading.name());
    if (!perhaps && !known.isStatus(table, heading.name())) {
      return Optional.empty();
    }
    var words =
        source.sample().words(heading.sql(), key, amount.map(Amount::sql), MOST_WORDS + 1).stream()
            .map(word -> word(word, amount, known.meaning(table, word.text())))
            .sorted(Comparator.comparing(word -> word.meaning() != Meaning.UNKNOWN))
            .toList();
    boolean fits =
        !words.isEmpty()
            && words.size() <= MOST_WORDS
            && words.stream().allMatch(word -> word.text().length() <= LONGEST_WORD);
    return Optional.of(new MappingStatus(heading.name(), words, known))
        .filter(
            status -> fits && (!perhaps || status.texts(Meaning.LEFT_OUT).findAny().isPresent()));
  }

  private static Word word(
      MappingSample.Counted counted, Optional<Amount> amount, Meaning meaning) {
    boolean time = amount.filter(Amount::isTime).isPresent();
    return new Word(
        counted.text(),
        counted.rows(),
        counted.sum().filter(_ -> !time),
        counted.sum().filter(_ -> time).map(seconds -> Duration.ofSeconds(Math.round(seconds))),
        meaning);
  }

  private boolean knowsSome() {
    return words.stream().anyMatch(word -> word.meaning() != Meaning.UNKNOWN);
  }

  private Stream<String> texts(Meaning meaning) {
    return words.stream().filter(word -> word.meaning() == meaning).map(Word::text);
  }

  /// Words whose rows don't count, as somebody said or as it is proposed.
  List<String> leftOut(MappingAnswers answers) {
    return words.stream()
        .filter(word -> !answers.counts(header, word.text()).orElse(word.counts()))
        .map(Word::text)
        .toList();
  }

  /// Words of which nobody knows, and nobody said, whether they count.
  List<Word> open(MappingAnswers answers) {
    return words.stream()
        .filter(word -> word.meaning() == Meaning.UNKNOWN)
        .filter(word -> answers.counts(header, word.text()).isEmpty())
        .toList();
  }

  /// Words whose rows count, as somebody said or as everybody's mean: what else comes later is to
  /// be asked about.
  List<String> counted(MappingAnswers answers) {
    var out = Set.copyOf(leftOut(answers));
    var open = open(answers);
    return words.stream()
        .filter(word -> !open.contains(word) && !out.contains(word.text()))
        .map(Word::text)
        .toList();
  }

  /// Words of payments that count, but didn't go through or didn't stay.
  List<String> failed(MappingAnswers answers) {
    var leftOut = Set.copyOf(leftOut(answers));
    return texts(Meaning.FAILED).filter(text -> !leftOut.contains(text)).toList();
  }

  /// Of these, what was there for a while.
  List<String> cameAndWent(MappingAnswers answers) {
    return failed(answers).stream().filter(known::cameAndWent).toList();
  }

  /// Asked where a word is unknown, or left out.
  Optional<MappingQuestion> question() {
    boolean asks =
        words.stream().anyMatch(word -> word.meaning() == Meaning.UNKNOWN || !word.counts());
    return asks ? Optional.of(new MappingQuestion.WhatCounts(header, words)) : Optional.empty();
  }
}
