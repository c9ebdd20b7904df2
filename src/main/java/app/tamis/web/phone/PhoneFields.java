package app.tamis.web.phone;

import app.tamis.measures.Numerals;
import app.tamis.measures.PhoneMonth;
import app.tamis.measures.Unit;
import app.tamis.web.page.Cell;
import app.tamis.web.page.Cells;
import java.util.OptionalDouble;

/// Cells of calls and tickets: what isn't known says so, and is no zero.
record PhoneFields(Cells cells) {

  /// Sorts before all that is known.
  private static final double NOT_KNOWN = -1;

  static PhoneFields of(Numerals numerals) {
    return new PhoneFields(new Cells(numerals));
  }

  Cell count(OptionalDouble count) {
    return count.isPresent() ? cells.number(count.getAsDouble(), 0) : unknown();
  }

  /// Empty where both are known, and there was neither.
  Cell share(PhoneMonth month) {
    return month.isKnown() ? cells.measure(Unit.SHARE, month.share()) : unknown();
  }

  private Cell unknown() {
    return new Cell(
        OptionalDouble.of(NOT_KNOWN), cells.numerals().words().say("phone.unknown"), "", "");
  }
}
