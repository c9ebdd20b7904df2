package app.tamis.law;

import app.tamis.basics.Amount;
import app.tamis.basics.Message;
import java.math.BigDecimal;
import java.math.MathContext;

/// Whether prices may be tied to an index.
public sealed interface Indexing
    permits Indexing.Allowed, Indexing.NeedsCoefficient, Indexing.Forbidden, NotInTable {

  static Indexing of(PriceIndex index, LawTable law) {
    var silent = new NotInTable(law.country(), NotInTable.Topic.PRICE_INDEX);
    if (law.priceIndices().isEmpty()) {
      return silent;
    }
    var indices = law.priceIndices().get();
    var allowed = indices.allowed().get(index);
    var forbidden = indices.forbidden().get(index);
    var successor = indices.replaced().get(index);
    if (allowed != null) {
      return new Allowed(index, allowed);
    }
    if (forbidden != null) {
      return new Forbidden(index, forbidden);
    }
    return successor == null
        ? silent
        : new NeedsCoefficient(index, successor.by(), successor.coefficient(), successor.origin());
  }

  Message message();

  record Allowed(PriceIndex index, Origin origin) implements Indexing {

    /// The price that follows the index, up or down; not rounded.
    ///
    /// @param then the index that the agreement names
    /// @param now the same index today
    public Amount price(Amount price, BigDecimal then, BigDecimal now) {
      return following(price, then, now);
    }

    @Override
    public Message message() {
      return origin.under(Message.of("law.index.allowed", index.message()));
    }
  }

  /// It is no longer published: what took its place counts, by a coefficient.
  record NeedsCoefficient(
      PriceIndex index, PriceIndex successor, BigDecimal coefficient, Origin origin)
      implements Indexing {

    /// Likewise.
    ///
    /// @param then the old index, as the agreement names it
    /// @param now its successor today
    public Amount price(Amount price, BigDecimal then, BigDecimal now) {
      return following(price, then, now.divide(coefficient, MathContext.DECIMAL128));
    }

    @Override
    public Message message() {
      return origin.under(
          Message.of("law.index.coefficient", index.message(), successor.message(), coefficient));
    }
  }

  record Forbidden(PriceIndex index, Origin origin) implements Indexing {

    @Override
    public Message message() {
      return origin.under(Message.of("law.index.forbidden", index.message()));
    }
  }

  private static Amount following(Amount price, BigDecimal then, BigDecimal now) {
    return price.times(now.divide(then, MathContext.DECIMAL128));
  }
}
