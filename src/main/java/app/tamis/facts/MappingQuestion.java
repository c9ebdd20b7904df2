package app.tamis.facts;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
    WHAT_COUNTS,
    EVERY_MONTH
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

    /// The words of which nobody has said anything.
    public WhatCounts without(MappingAnswers said) {
      return new WhatCounts(
          column,
          words.stream().filter(word -> said.counts(column, word.text()).isEmpty()).toList());
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

  /// Which of what is sold comes every month, by what bills say of it.
  ///
  /// @param sold what comes to most first; never none where it is asked
  /// @param known what lines come to that are known to come every month
  /// @param all what all lines come to, those too that aren't listed; 0 where no line has an amount
  record EveryMonth(List<Sold> sold, double known, double all) implements MappingQuestion {

    /// As much of unknown kind keeps nobody's share of what comes every month unknown.
    private static final double LITTLE = 0.2;

    public EveryMonth {
      sold = List.copyOf(sold);
    }

    @Override
    public Kind kind() {
      return Kind.EVERY_MONTH;
    }

    @Override
    public List<String> columns() {
      return List.of("description");
    }

    /// Whether the words of what is listed tell its kind, but for a fifth of it at most.
    public boolean isMostlyGuessed() {
      double unknown = weight(sold.stream().filter(each -> each.guess().isEmpty()).toList());
      return unknown <= LITTLE * weight(sold);
    }

    private static double weight(List<Sold> sold) {
      boolean money = sold.stream().anyMatch(each -> each.amount().isPresent());
      return sold.stream()
          .mapToDouble(each -> money ? Math.max(0, each.amount().orElse(0.0)) : each.lines())
          .sum();
    }

    /// Those of which nobody has said anything.
    ///
    /// @param said words of which somebody has
    public EveryMonth without(Collection<String> said) {
      return of(each -> !said.contains(each.words()));
    }

    /// Those of which somebody has said something.
    ///
    /// @param said words of which somebody has
    public EveryMonth only(Collection<String> said) {
      return of(each -> said.contains(each.words()));
    }

    private EveryMonth of(Predicate<Sold> which) {
      return new EveryMonth(sold.stream().filter(which).toList(), known, all);
    }

    /// Of what is billed, the share that comes every month if its words tell the truth, 0 to 1;
    /// empty where no line has an amount.
    public Optional<Double> share() {
      double recurring =
          sold.stream()
              .filter(Sold::comesEveryMonth)
              .mapToDouble(each -> each.amount().orElse(0.0))
              .sum();
      return all > 0 ? Optional.of((known + recurring) / all) : Optional.empty();
    }
  }

  /// Lines whose descriptions begin alike.
  ///
  /// @param words as a mapping says them: `Managed services – *`
  /// @param example one of the descriptions
  /// @param amount what the lines come to; empty where they have no amounts
  /// @param guess the kind that the words tell; empty where they tell none, or two
  record Sold(
      String words, String example, long lines, Optional<Double> amount, Optional<String> guess) {

    public static final String RECURRING = "recurring";

    /// Whether it comes every month, as far as its words tell.
    public boolean comesEveryMonth() {
      return guess.filter(RECURRING::equals).isPresent();
    }

    /// Its kind, once somebody has said whether it comes every month. What doesn't is what its
    /// words tell, else something of no kind, which is known to come once.
    public String kind(boolean everyMonth) {
      return everyMonth ? RECURRING : guess.filter(told -> !told.equals(RECURRING)).orElse("other");
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
