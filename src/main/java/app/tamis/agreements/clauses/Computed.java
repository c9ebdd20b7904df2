package app.tamis.agreements.clauses;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An amount that is worked out of terms, for an example.
///
/// @param operands terms, or numbers
record Computed(String id, Operation operation, List<String> operands) {

  Computed {
    operands = List.copyOf(operands);
  }

  enum Operation {
    SUM,
    PRODUCT,
    QUOTIENT,

    /// So many per cent of something.
    SHARE,

    /// Something with so many per cent added.
    RISE
  }

  /// Empty where a term isn't filled in, or nothing can be divided by it.
  Optional<BigDecimal> of(Map<String, BigDecimal> terms) {
    var one = value(operands.get(0), terms);
    var other = value(operands.get(1), terms);
    return one.flatMap(first -> other.flatMap(second -> of(first, second)));
  }

  private Optional<BigDecimal> of(BigDecimal one, BigDecimal other) {
    return switch (operation) {
      case SUM -> Optional.of(one.add(other));
      case PRODUCT -> Optional.of(one.multiply(other));
      case QUOTIENT ->
          other.signum() == 0
              ? Optional.empty()
              : Optional.of(one.divide(other, MathContext.DECIMAL64));
      case SHARE -> Optional.of(one.multiply(other).movePointLeft(2));
      case RISE -> Optional.of(other.add(one.multiply(other).movePointLeft(2)));
    };
  }

  private static Optional<BigDecimal> value(String operand, Map<String, BigDecimal> terms) {
    return isNumber(operand)
        ? Optional.of(new BigDecimal(operand))
        : Optional.ofNullable(terms.get(operand));
  }

  static boolean isNumber(String operand) {
    return operand.matches("\\d+(\\.\\d+)?");
  }
}
