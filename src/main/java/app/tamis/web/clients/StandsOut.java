package app.tamis.web.clients;

import app.tamis.facts.AskedRecords;
import app.tamis.facts.Recorded;
import app.tamis.facts.Records;
import java.time.LocalDate;
import java.util.List;

/// The records of a client that its page tells of.
///
/// @param invoices that were paid very late, or weren't, or are disputed
/// @param until the day on which it is told how late an unpaid one is
record StandsOut(
    List<Recorded.Contract> contracts,
    List<Recorded.Invoice> invoices,
    List<Recorded.Advice> advice,
    List<Recorded.Survey> surveys,
    List<Recorded.Referral> referrals,
    LocalDate until) {

  /// Below that, a bill paid late is part of the average and no event.
  private static final int VERY_LATE_DAYS = 30;

  StandsOut {
    contracts = List.copyOf(contracts);
    invoices = List.copyOf(invoices);
    advice = List.copyOf(advice);
    surveys = List.copyOf(surveys);
    referrals = List.copyOf(referrals);
  }

  static StandsOut read(Records records, AskedRecords asked) {
    return records.together(
        asked.data(),
        asked.clientId(),
        open ->
            new StandsOut(
                open.contracts(asked.data(), asked.clientId()),
                open.invoices(asked).stream()
                    .filter(invoice -> isVeryLate(invoice, asked.to()) || isDisputed(invoice))
                    .toList(),
                open.advice(asked),
                open.surveys(asked),
                open.referrals(asked),
                asked.to()));
  }

  boolean isVeryLate(Recorded.Invoice invoice) {
    return isVeryLate(invoice, until);
  }

  private static boolean isVeryLate(Recorded.Invoice invoice, LocalDate until) {
    return invoice.daysLate(until) >= VERY_LATE_DAYS;
  }

  static boolean isDisputed(Recorded.Invoice invoice) {
    return invoice.disputed().orElse(false);
  }
}
