package app.tamis.facts.proposal;

import app.tamis.facts.MappingQuestion.EveryMonth;
import app.tamis.facts.MappingQuestion.Sold;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which descriptions of lines a person is asked about: those that stand several times, but for a
/// day, a month or a number in them, and of which nothing tells what kind they are.
public final class SoldToAsk {

  /// Of what is billed, more than this of an unknown kind keeps a client's recurring share unknown.
  private static final double ENOUGH_UNKNOWN = 0.2;

  private static final int MOST_SOLD = 20;
  private static final int LONGEST = 100;
  private static final int FEWEST_LETTERS = 3;

  private static final String MONTHS =
      "january|february|march|april|may|june|july|august|september|october|november|december"
          + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
          + "|janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre"
          + "|novembre|décembre|decembre|janv|févr|fevr|avr|juil|déc";

  /// What differs from one month's bill to the next's.
  private static final Pattern CHANGING =
      Pattern.compile("(?iu)\\d|(?<![\\p{L}\\p{N}])(?:" + MONTHS + ")(?![\\p{L}\\p{N}])");

  private SoldToAsk() {}

  /// Lines of one description.
  ///
  /// @param kind what the file or the mapping tells; empty where they tell none
  /// @param amount what they come to, 0 where they have no amounts
  public record Lines(String description, Optional<String> kind, long lines, double amount) {}

  /// Empty where no more than a fifth of what is billed is of an unknown kind, or nothing of that
  /// stands twice.
  public static Optional<EveryMonth> question(Collection<Lines> all) {
    boolean money = all.stream().anyMatch(each -> each.amount() != 0);
    double billed = weight(all, money);
    var unknown = all.stream().filter(each -> each.kind().isEmpty()).toList();
    if (weight(unknown, money) <= ENOUGH_UNKNOWN * billed) {
      return Optional.empty();
    }
    var sold =
        unknown.stream()
            .collect(Collectors.groupingBy(each -> key(each.description())))
            .values()
            .stream()
            .filter(group -> lines(group) > 1)
            .filter(group -> words(group).length() <= LONGEST)
            .filter(group -> letters(words(group)) >= FEWEST_LETTERS)
            .sorted(
                Comparator.comparingDouble((List<Lines> group) -> -weight(group, money))
                    .thenComparing(SoldToAsk::words))
            .limit(MOST_SOLD)
            .map(group -> sold(group, money))
            .toList();
    return sold.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new EveryMonth(sold, money ? weight(recurring(all), true) : 0, money ? billed : 0));
  }

  private static List<Lines> recurring(Collection<Lines> all) {
    return all.stream()
        .filter(each -> each.kind().filter(Sold.RECURRING::equals).isPresent())
        .toList();
  }

  private static Sold sold(List<Lines> group, boolean money) {
    return new Sold(
        words(group),
        example(group),
        lines(group),
        Optional.of(group.stream().mapToDouble(Lines::amount).sum()).filter(_ -> money),
        guess(group));
  }

  /// What all of them tell.
  private static Optional<String> guess(List<Lines> group) {
    var kinds =
        group.stream().map(each -> MappingKinds.kindOf(each.description())).distinct().toList();
    return kinds.size() == 1 ? kinds.getFirst() : Optional.empty();
  }

  /// What they come to, credit notes aside; lines without amounts weigh the same.
  private static double weight(Collection<Lines> lines, boolean money) {
    return lines.stream()
        .mapToDouble(each -> money ? Math.max(0, each.amount()) : each.lines())
        .sum();
  }

  private static long lines(List<Lines> group) {
    return group.stream().mapToLong(Lines::lines).sum();
  }

  private static String example(List<Lines> group) {
    return group.stream()
        .max(Comparator.comparingLong(Lines::lines).thenComparing(Lines::description))
        .map(Lines::description)
        .orElseThrow();
  }

  private static String words(List<Lines> group) {
    return stem(example(group));
  }

  private static String key(String description) {
    return stem(description).toLowerCase(Locale.ROOT);
  }

  /// Up to what changes from month to month, so that the next month's description is known too; all
  /// of it where nothing changes, or too little stands before.
  static String stem(String description) {
    var changing = CHANGING.matcher(description);
    if (!changing.find()) {
      return description;
    }
    var before = description.substring(0, changing.start());
    return letters(before) < FEWEST_LETTERS ? description : before + "*";
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetter).count();
  }
}
