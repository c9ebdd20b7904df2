package app.tamis.sample;

import java.util.List;

/// Several answers in given parts, evenly over time: next comes the one that is furthest behind its
/// share, but for a little chance.
final class Mix {

  private static final double CHANCE = 0.6;

  private final Dice dice;
  private final List<String> answers;
  private final double[] behind;

  Mix(Dice dice, String... answers) {
    this.dice = dice;
    this.answers = List.of(answers);
    this.behind = new double[answers.length];
  }

  /// @param parts of the answers, in order; an answer without a part never comes
  String next(List<Double> parts) {
    double whole = parts.stream().mapToDouble(Double::doubleValue).sum();
    int chosen = 0;
    double furthest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < behind.length; i++) {
      behind[i] += parts.get(i) / whole;
      double urge = behind[i] + CHANCE * dice.share();
      if (parts.get(i) > 0 && urge > furthest) {
        furthest = urge;
        chosen = i;
      }
    }
    behind[chosen] -= 1;
    return answers.get(chosen);
  }
}
