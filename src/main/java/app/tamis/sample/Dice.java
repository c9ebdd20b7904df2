package app.tamis.sample;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Chance that falls the same way each time, on any machine: a named algorithm, a seed, and no
/// function whose last bit a processor may choose.
final class Dice {

  private final RandomGenerator generator;

  private Dice(RandomGenerator generator) {
    this.generator = generator;
  }

  /// Dice of their own for each client and theme, so that a change in one story leaves the others
  /// as they were.
  static Dice of(long seed, long client, int theme) {
    long mixed = (seed * 0x9E3779B97F4A7C15L + client) * 0xBF58476D1CE4E5B9L + theme;
    return new Dice(RandomGeneratorFactory.of("L64X128MixRandom").create(mixed));
  }

  /// From 0 to below 1.
  double share() {
    return generator.nextDouble();
  }

  boolean chance(double share) {
    return share() < share;
  }

  /// A whole number, both ends included.
  int between(int least, int most) {
    return least + generator.nextInt(most - least + 1);
  }

  /// Evenly about a mean, at most `spread` (a share of it) away.
  double around(double mean, double spread) {
    return mean * (1 - spread + 2 * spread * share());
  }

  <T> T oneOf(List<T> things) {
    return things.get(generator.nextInt(things.size()));
  }
}
