package app.tamis.prices;

import app.tamis.law.PriceIndex;
import java.math.BigDecimal;
import java.util.Optional;

/// By which prices rise.
public sealed interface Rule {

  /// As it stands in messages and the book.
  String code();

  /// @param share such as 0.08
  record Percent(BigDecimal share) implements Rule {

    @Override
    public String code() {
      return "percent";
    }
  }

  /// Until an hour brings the rate that the firm wants.
  ///
  /// @param most the share by which a price rises at most
  record ToTarget(Optional<BigDecimal> most) implements Rule {

    @Override
    public String code() {
      return "target";
    }
  }

  /// As an index moved, up or down.
  ///
  /// @param then what the agreement starts from
  /// @param now the last one that was published
  record Index(PriceIndex index, BigDecimal then, BigDecimal now) implements Rule {

    @Override
    public String code() {
      return "index";
    }
  }
}
