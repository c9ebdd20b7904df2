package app.tamis.law;

import app.tamis.law.LateTerms.LateRate;
import app.tamis.law.LawFigure.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The figures of late bills.
sealed interface OfLateBills extends Place {

  /// Added to the reference rate.
  record Points() implements OfLateBills {

    @Override
    public Optional<BigDecimal> value(LawTable table) {
      return table.late().rate().map(LateRate::points);
    }

    @Override
    public Optional<Origin> origin(LawTable table) {
      return Optional.of(table.late().origin());
    }

    @Override
    public LawTable with(LawTable table, BigDecimal value, Origin origin) {
      var late = table.late();
      var rate =
          late.rate().map(old -> new LateRate(old.reference(), value, old.wholeAtItsBeginning()));
      return table.with(new LateTerms(rate, late.fixedSums(), origin));
    }
  }

  /// @param step counted from the smallest totals
  record Fixed(int step) implements OfLateBills {

    @Override
    public Optional<BigDecimal> value(LawTable table) {
      return from(table).map(from -> sums(table).orElseThrow().byTotal().get(from));
    }

    /// The total from which the step holds; empty where the table has fewer.
    private Optional<BigDecimal> from(LawTable table) {
      List<BigDecimal> all =
          sums(table)
              .map(known -> new ArrayList<>(known.byTotal().keySet()))
              .orElseGet(ArrayList::new);
      return step < all.size() ? Optional.of(all.get(step)) : Optional.empty();
    }

    private static Optional<FixedSums> sums(LawTable table) {
      return table.late().fixedSums();
    }

    @Override
    public Optional<Origin> origin(LawTable table) {
      return sums(table).map(FixedSums::origin);
    }

    @Override
    public LawTable with(LawTable table, BigDecimal value, Origin origin) {
      var old = sums(table).orElseThrow();
      var byTotal = new TreeMap<>(old.byTotal());
      byTotal.put(from(table).orElseThrow(), value);
      var late = table.late();
      var sums = new FixedSums(old.currency(), byTotal, origin);
      return table.with(new LateTerms(late.rate(), Optional.of(sums), late.origin()));
    }
  }
}
