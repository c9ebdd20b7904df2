package app.tamis.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// A notice that a client has, or would have, received.
///
/// @param received the day of proven receipt, in the form that the contract asks for
/// @param since the first day of the relationship; empty where nobody knows
/// @param contractDays the contract's notice; 0 where it has none
/// @param fixedTermEnd the last day of a fixed term that still runs
public record NoticeGiven(
    LocalDate received,
    Optional<LocalDate> since,
    int contractDays,
    Optional<LocalDate> fixedTermEnd) {

  /// @throws IllegalArgumentException where the contract's days are below 0
  public NoticeGiven {
    if (contractDays < 0) {
      throw new IllegalArgumentException("a notice of " + contractDays + " days");
    }
  }

  /// The earliest last day that neither the contract refuses nor the guidance.
  public EarliestEnd earliest(LawTable law) {
    return new EarliestEnd(byContract(), guidance(law));
  }

  /// The same by the contract alone where Tamis has no table of the law.
  public LocalDate earliest(Optional<LawTable> law) {
    return law.map(table -> earliest(table).day()).orElseGet(this::byContract);
  }

  /// As owners may want it: no day before the end of a month, nor before licences end that can't be
  /// given back.
  ///
  /// @param licenceEnds the last days of their terms
  public LocalDate earliest(LawTable law, boolean endOfMonth, Stream<LocalDate> licenceEnds) {
    var day =
        Stream.concat(Stream.of(earliest(law).day()), licenceEnds)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return endOfMonth ? day.with(TemporalAdjusters.lastDayOfMonth()) : day;
  }

  /// After the contract's notice and the end of a fixed term.
  public LocalDate byContract() {
    var byNotice = received.plusDays(contractDays);
    return fixedTermEnd.filter(end -> end.isAfter(byNotice)).orElse(byNotice);
  }

  private Optional<EarliestEnd.Guidance> guidance(LawTable law) {
    return law.notice()
        .flatMap(terms -> terms.guidance().map(guide -> guidance(guide, terms.origin())));
  }

  /// Of a relationship of unknown length, the most that is ever asked for.
  private EarliestEnd.Guidance guidance(NoticeTerms.Guide guide, Origin origin) {
    int months = since.map(first -> guide.months(startedYears(first))).orElse(guide.mostMonths());
    return new EarliestEnd.Guidance(months, since.isPresent(), received.plusMonths(months), origin);
  }

  private int startedYears(LocalDate first) {
    return Math.max(1, Math.toIntExact(ChronoUnit.YEARS.between(first, received)) + 1);
  }
}
