package app.tamis.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// How far an axis' score sways when each month is left out in turn.
record Jackknife(ClientCase client, List<Sums> months) {

  private static final MathContext EXACT = MathContext.DECIMAL128;
  private static final BigDecimal SPREAD = new BigDecimal("1.28");

  /// 1.28 standard errors.
  BigDecimal sway(Axis axis, BigDecimal fullScore) {
    List<BigDecimal> scores =
        IntStream.range(0, months.size())
            .mapToObj(left -> AxisScore.of(axis, without(left)).score().orElse(fullScore))
            .toList();
    return SPREAD.multiply(standardError(scores));
  }

  private ClientCase without(int left) {
    List<Sums> others = new ArrayList<>(months);
    others.remove(left);
    Measures full = client.own();
    return client.with(new Measures(Sums.over(others), full.imported(), full.portfolio()));
  }

  private static BigDecimal standardError(List<BigDecimal> scores) {
    BigDecimal n = BigDecimal.valueOf(scores.size());
    BigDecimal mean = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(n, EXACT);
    BigDecimal squares =
        scores.stream()
            .map(score -> score.subtract(mean).pow(2))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return n.subtract(BigDecimal.ONE).multiply(squares).divide(n, EXACT).sqrt(EXACT);
  }
}
