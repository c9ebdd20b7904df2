package app.tamis.reference;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// What a folder tells, as far as a figure rests on it. Times are on the portfolio's clock. A call
/// that is nobody's, a payment of an invoice not known aren't among them.
record Facts(
    List<Client> clients,
    List<Contract> contracts,
    List<Ticket> tickets,
    List<TimeEntry> timeEntries,
    List<Invoice> invoices,
    List<InvoiceLine> invoiceLines,
    List<Payment> payments,
    List<Call> calls,
    List<Advice> advice,
    List<Referral> referrals,
    List<Survey> surveys,
    List<Reaction> reactions) {

  static final long MINUTES_PER_HOUR = 60;

  enum LineKind {
    RECURRING,
    LABOUR,
    HARDWARE,
    LICENCE,
    OTHER,
    UNKNOWN
  }

  record Client(
      String id,
      String name,
      Optional<LocalDate> since,
      Optional<LocalDate> until,
      String phones,
      Optional<Fraction> seats,
      Optional<Fraction> endpoints,
      Optional<Fraction> hoursPerMonth) {}

  record Technician(String id, Optional<Fraction> hourlyCost) {}

  record Contract(
      String id,
      String clientId,
      String kind,
      LocalDate startedOn,
      Optional<LocalDate> endedOn,
      Optional<Integer> paymentTermsDays,
      Optional<Fraction> hourlyRate,
      Optional<Fraction> afterHoursMultiplier) {}

  record Ticket(
      String clientId,
      LocalDateTime openedAt,
      Optional<String> channel,
      Optional<String> priority,
      Optional<String> kind,
      Optional<Boolean> tampered) {

    LocalDate day() {
      return openedAt.toLocalDate();
    }
  }

  /// The technician only if the firm knows it.
  record TimeEntry(
      String clientId, LocalDateTime startedAt, Fraction minutes, Optional<Technician> technician) {

    LocalDate day() {
      return startedAt.toLocalDate();
    }
  }

  record Invoice(
      String id,
      String clientId,
      LocalDate issuedOn,
      Optional<LocalDate> dueOn,
      Optional<Boolean> disputed,
      Optional<Fraction> total,
      Optional<Fraction> tax,
      Optional<String> credits) {

    YearMonth month() {
      return YearMonth.from(issuedOn);
    }
  }

  record InvoiceLine(
      String invoiceId,
      LineKind kind,
      Optional<Fraction> quantity,
      Fraction unitPrice,
      Optional<Fraction> unitCost,
      Optional<LocalDate> deliveredOn,
      Optional<Period> period) {}

  /// What a line pays for.
  record Period(YearMonth from, YearMonth to) {}

  record Payment(String invoiceId, LocalDate paidOn, Fraction amount, boolean failed) {}

  record Call(String clientId, LocalDateTime startedAt, Optional<String> direction) {

    LocalDate day() {
      return startedAt.toLocalDate();
    }
  }

  record Advice(
      String clientId,
      LocalDate givenOn,
      Optional<String> response,
      Optional<LocalDate> respondedOn) {

    /// When a response to it counts.
    LocalDate day() {
      return respondedOn.orElse(givenOn);
    }
  }

  record Referral(String clientId, LocalDate referredOn, boolean won) {}

  record Survey(String clientId, LocalDate day, Fraction score) {}

  record Reaction(String clientId, LocalDate day, Fraction reaction) {}
}
