package app.tamis.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// What a folder tells, as far as a grade rests on it. Times are on the portfolio's clock.
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

  enum LineKind {
    RECURRING,
    LABOUR,
    HARDWARE,
    LICENCE,
    OTHER
  }

  record Client(
      String id,
      String name,
      Optional<LocalDate> since,
      Optional<LocalDate> until,
      String phones) {}

  record Contract(
      String id,
      String clientId,
      String kind,
      LocalDate startedOn,
      Optional<LocalDate> endedOn,
      Optional<Integer> paymentTermsDays) {}

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

  record TimeEntry(
      String clientId, LocalDateTime startedAt, BigDecimal minutes, BigDecimal hourlyCost) {

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
      Optional<BigDecimal> total,
      Optional<String> credits) {}

  record InvoiceLine(
      String invoiceId,
      LineKind kind,
      BigDecimal quantity,
      BigDecimal unitPrice,
      Optional<BigDecimal> unitCost,
      Optional<LocalDate> deliveredOn) {}

  record Payment(String invoiceId, LocalDate paidOn, BigDecimal amount, boolean failed) {}

  record Call(Optional<String> clientId, LocalDateTime startedAt, Optional<String> direction) {

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

  record Survey(String clientId, LocalDate day, BigDecimal score) {}

  record Reaction(String clientId, LocalDate day, BigDecimal reaction) {}
}
