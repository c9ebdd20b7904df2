package app.tamis.facts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a file's values leave open, and only a person can say.
public sealed interface MappingQuestion {

  Kind kind();

  /// Of the file, those that leave it open alike.
  List<String> columns();

  /// What is asked.
  enum Kind {
    DAY_OR_MONTH,
    COMMA_OR_POINT,
    UNIT_OF_TIME,
    WHAT_COUNTS
  }

  /// Texts that can be read in two ways, of which [MappingAnswers#FIRST] or [MappingAnswers#SECOND]
  /// is meant.
  ///
  /// @param examples never none
  record TwoWays(Kind kind, List<String> columns, List<Example> examples)
      implements MappingQuestion {

    public TwoWays {
      columns = List.copyOf(columns);
      examples = List.copyOf(examples);
    }
  }

  /// @param first with the day before the month, or with a comma before the cents: an ISO date or a
  ///   plain number
  /// @param second the other way round
  record Example(String text, String first, String second) {}

  /// Lengths of time whose unit nothing tells: 1.5, or 18:25.
  ///
  /// @param examples never none
  /// @param readings at least two, likeliest first
  record UnitOfTime(String column, List<String> examples, List<Reading> readings)
      implements MappingQuestion {

    public UnitOfTime {
      examples = List.copyOf(examples);
      readings = List.copyOf(readings);
    }

    @Override
    public Kind kind() {
      return Kind.UNIT_OF_TIME;
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /// @param way as a mapping says it: `hours`, `m:ss`
  /// @param sum what the column comes to when it is read so
  record Reading(String way, Duration sum) {}

  /// Which of a status column's words tell of records that count.
  ///
  /// @param words never none, those first that nobody knows
  record WhatCounts(String column, List<Word> words) implements MappingQuestion {

    public WhatCounts {
      words = List.copyOf(words);
    }

    @Override
    public Kind kind() {
      return Kind.WHAT_COUNTS;
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /// @param rows that bear it
  /// @param amount what these come to, in money; empty where the table has none
  /// @param time what these come to; empty where the table has no lengths of time
  /// @param meaning what is proposed
  record Word(
      String text, long rows, Optional<Double> amount, Optional<Duration> time, Meaning meaning) {

    public boolean counts() {
      return meaning != Meaning.LEFT_OUT;
    }
  }

  /// What a word of a status says of its record.
  enum Meaning {
    COUNTS,
    LEFT_OUT,
    /// It counts, as a payment that didn't go through or didn't stay.
    FAILED,
    /// Nobody knows; it counts until somebody says otherwise.
    UNKNOWN
  }
}
