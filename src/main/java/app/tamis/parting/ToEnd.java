package app.tamis.parting;

import app.tamis.law.LawTable;
import app.tamis.law.Notice;
import app.tamis.law.NoticeGiven;
import java.time.LocalDate;
import java.util.Optional;

/// By when a relationship may end: what was agreed, and what the governing law gives as guidance.
///
/// @param since the first day of the relationship; empty where nobody knows
/// @param contractDays the contract's notice; 0 where it has none
/// @param fixedTermEnd the last day of a term that still runs
/// @param law that governs; empty where Tamis has no table of it
public record ToEnd(
    Optional<LocalDate> since,
    int contractDays,
    Optional<LocalDate> fixedTermEnd,
    Optional<LawTable> law) {

  /// The earliest last day of a letter that they have on a day.
  public LocalDate earliest(LocalDate received) {
    return given(received).earliest(law);
  }

  public LocalDate byContract(LocalDate received) {
    return given(received).byContract();
  }

  /// What the law's table says of a last day; empty where there is no table.
  public Optional<Notice> notice(LocalDate received, LocalDate end) {
    return law.map(table -> Notice.of(given(received), table, end));
  }

  private NoticeGiven given(LocalDate received) {
    return new NoticeGiven(received, since, contractDays, fixedTermEnd);
  }
}
