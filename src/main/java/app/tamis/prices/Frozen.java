package app.tamis.prices;

import app.tamis.agreements.Party;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What a letter rests on, as it was on the day on which the campaign was made. What is imported or
/// signed later changes nothing in it.
///
/// @param asOf the last day that the facts reached
/// @param language of the client, `en` or `fr`
/// @param law the country whose law governs
/// @param atCeiling whether the rule would have asked for more than its ceiling allows
/// @param clause the heading of the price clause that was signed; empty where none was
/// @param index the figures of the index, in words; empty where none counts
/// @param seats people looked after
public record Frozen(
    LocalDate asOf,
    String currency,
    String language,
    String law,
    Party firm,
    Party client,
    Rise rise,
    boolean atCeiling,
    FirstDay first,
    Optional<String> clause,
    Optional<String> index,
    List<PriceLine> lines,
    YearDone done,
    Optional<Integer> seats) {

  public Frozen {
    lines = List.copyOf(lines);
  }

  public Currency money() {
    return Currency.getInstance(currency);
  }

  /// What the new prices of these lines bring in a year, to the cent.
  public BigDecimal gainOfLines() {
    return lines.stream().map(PriceLine::gain).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// What was frozen of prices, raised by another share.
  List<PriceLine> linesAt(double share) {
    return lines.stream().map(line -> line.at(share)).toList();
  }
}
