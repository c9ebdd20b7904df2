package app.tamis.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Chance, the same for the same seed.
final class Dice {

  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  @SafeVarargs
  final <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  <T> List<T> shuffled(List<T> things) {
    List<T> copy = new ArrayList<>(things);
    Collections.shuffle(copy, random);
    return copy;
  }

  LocalDate day(LocalDate first, LocalDate last) {
    long days = ChronoUnit.DAYS.between(first, last);
    return days <= 0 ? last : first.plusDays(random.nextLong(days + 1));
  }

  /// Often the edges of the day and of the usual business hours.
  LocalTime time() {
    return percent(25)
        ? LocalTime.parse(
            oneOf("00:00", "00:10", "07:59:59", "08:00", "17:59", "18:00", "23:59:59"))
        : LocalTime.of(between(0, 23), between(0, 59), percent(30) ? between(0, 59) : 0);
  }

  BigDecimal decimal(int least, int most, int decimals) {
    long scale = BigDecimal.TEN.pow(decimals).longValueExact();
    return BigDecimal.valueOf(random.nextLong(least * scale, most * scale + 1), decimals);
  }

  /// The text, or, so many times of a hundred, nothing.
  String unless(int chance, String text) {
    return percent(chance) ? "" : text;
  }

  String truth(boolean value) {
    return value ? oneOf("true", "yes", "1") : oneOf("false", "no", "0");
  }
}
