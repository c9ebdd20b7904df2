package app.tamis.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// How far a client's figures sway when each of its months is left out in turn.
record Jackknife(ClientCase client, List<Sums> months) {

  private static final Fraction SPREAD = Fraction.of("1.28");

  /// All figures less their sway, and all with it on top.
  record Ends(Figures worst, Figures best) {}

  Ends ends() {
    Figures full = Figures.of(client);
    Figures sways = sways(full);
    return new Ends(
        full.with(sways, Fraction::minus).withScoresRounded(),
        full.with(sways, Fraction::plus).withScoresRounded());
  }

  private Figures sways(Figures full) {
    List<Figures> figures =
        IntStream.range(0, months.size())
            .mapToObj(left -> full.with(Figures.of(without(left)), (_, other) -> other))
            .toList();
    Figures sums = sum(figures);
    Figures means = each(sums, it -> it.over(months.size()));
    Figures squares =
        sum(
            figures.stream()
                .map(it -> it.with(means, (value, mean) -> squared(value.minus(mean))))
                .toList());
    return each(squares, this::sway);
  }

  private Fraction sway(Fraction sumOfSquares) {
    long n = months.size();
    return SPREAD.times(root(sumOfSquares.times(n - 1).over(n)));
  }

  private ClientCase without(int left) {
    List<Sums> others = new ArrayList<>(months);
    others.remove(left);
    Measures full = client.own();
    return client.with(new Measures(Sums.over(others), full.imported(), full.portfolio()));
  }

  private static Figures sum(List<Figures> figures) {
    return figures.stream().reduce((some, more) -> some.with(more, Fraction::plus)).orElseThrow();
  }

  private static Figures each(Figures figures, UnaryOperator<Fraction> change) {
    return figures.with(figures, (value, _) -> change.apply(value));
  }

  private static Fraction squared(Fraction value) {
    return value.times(value);
  }

  private static Fraction root(Fraction square) {
    BigDecimal root = square.decimal().sqrt(MathContext.DECIMAL128);
    return Fraction.of(root);
  }
}
