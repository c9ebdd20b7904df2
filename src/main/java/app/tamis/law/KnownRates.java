package app.tamis.law;

import app.tamis.law.LateTerms.LateRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The reference rates that a table goes by, for who looks them up.
///
/// @param of whose table they stand in, which may be another than the one that goes by them
/// @param rates the newest first
public record KnownRates(String of, List<Rate> rates) {

  public KnownRates {
    rates = List.copyOf(rates);
  }

  /// @param halfYear its first day
  public record Rate(LocalDate halfYear, BigDecimal percent, Origin origin) {}

  /// Empty where there is only what the contract says.
  public static Optional<KnownRates> in(LawTable table) {
    return table.late().rate().map(LateRate::reference).map(KnownRates::of);
  }

  private static KnownRates of(ReferenceRates reference) {
    return new KnownRates(
        reference.country(),
        reference.byHalfYear().entrySet().stream()
            .map(one -> new Rate(one.getKey(), one.getValue().percent(), one.getValue().origin()))
            .sorted(Comparator.comparing(Rate::halfYear).reversed())
            .toList());
  }

  /// The half-year in which a day lies, by its first day.
  public static LocalDate halfYear(LocalDate day) {
    return HalfYears.first(day);
  }

  /// Whether that of the half-year in which a day lies is missing.
  public boolean lack(LocalDate day) {
    return rates.stream().noneMatch(rate -> rate.halfYear().equals(HalfYears.first(day)));
  }
}
