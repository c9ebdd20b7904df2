package app.tamis.lift;

import app.tamis.facts.Recorded;
import app.tamis.grading.acts.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/// Whether what was agreed is in the records since it was signed: the first payment on the new
/// terms, or the practice.
///
/// @param since the day on which it was signed
/// @param until the last day of which records tell
/// @param bills issued in that time
/// @param tickets opened in that time
/// @param lines of bills of that time
record Proving(
    LocalDate since,
    LocalDate until,
    List<Recorded.Invoice> bills,
    List<Recorded.Ticket> tickets,
    List<Recorded.Line> lines) {

  /// Where no bill was written for so long, none is coming.
  private static final int LONGEST_DAYS = 60;

  /// Half a ticket in a thousand is nothing.
  private static final double ABOUT = 0.0005;

  Proof of(Doing doing) {
    return switch (doing) {
      case Doing.Talking(_, var fee) -> paid(bill -> bill.total() >= fee.orElse(0) - ABOUT);
      case Doing.Acting(var act) -> of(act);
    };
  }

  private Proof of(Act.Remedy act) {
    return switch (act) {
      case Act.Raise _, Act.RaiseToTarget _, Act.Surcharge _ -> paid(_ -> true);
      case Act.Managed(double fee, _) -> paid(bill -> bill.total() >= fee - ABOUT);
      case Act.PayOnTime _ -> onTime();
      case Act.PayUpFront _ -> upFront();
      case Act.UseTickets(double share) -> proper(share);
      case Act.CallEarly(double share) -> early(share);
      case Act.Hours _ -> Proof.UNKNOWN;
    };
  }

  /// The first payment: of a bill that was written since.
  private Proof paid(Predicate<Recorded.Invoice> onNewTerms) {
    var written = bills.stream().filter(bill -> bill.payable() > 0).filter(onNewTerms).toList();
    return Recorded.Invoice.firstPaid(written)
        .map(bill -> Proof.found(bill.number(), bill.lastReceivedOn().orElse(until)))
        .orElseGet(() -> unpaid(written));
  }

  private Proof unpaid(List<Recorded.Invoice> written) {
    return written.stream()
        .filter(bill -> bill.dueOn().isBefore(until))
        .findFirst()
        .map(bill -> Proof.missing(bill.number()))
        .orElseGet(() -> isLong() ? Proof.missing("") : Proof.UNKNOWN);
  }

  private boolean isLong() {
    return until.isAfter(since.plusDays(LONGEST_DAYS));
  }

  private Proof onTime() {
    var due =
        bills.stream()
            .filter(bill -> bill.payable() > 0)
            .filter(bill -> bill.paid() || bill.dueOn().isBefore(until))
            .toList();
    return due.stream()
        .filter(bill -> bill.daysLate(until) > 0)
        .findFirst()
        .map(late -> Proof.missing(late.number()))
        .orElseGet(
            () -> due.isEmpty() ? Proof.UNKNOWN : Proof.found(due.getLast().number(), until));
  }

  private Proof upFront() {
    var hardware = lines.stream().filter(Recorded.Line::hardware).toList();
    return hardware.stream()
        .filter(line -> !line.prepaid())
        .findFirst()
        .map(line -> Proof.missing(line.invoice()))
        .orElseGet(() ->
            hardware.isEmpty() ? Proof.UNKNOWN : Proof.found(hardware.getLast().invoice(), until));
  }

  private Proof proper(double share) {
    var theirs = tickets.stream().filter(Recorded.Ticket::byClient).toList();
    long proper = theirs.stream().filter(Recorded.Ticket::proper).count();
    return counted(proper, theirs.size(), proper >= share * theirs.size() - ABOUT);
  }

  private Proof early(double share) {
    var rated =
        tickets.stream()
            .filter(ticket -> ticket.byClient() && ticket.priority().isPresent())
            .toList();
    long urgent = rated.stream().filter(Recorded.Ticket::urgent).count();
    return counted(urgent, rated.size(), urgent <= share * rated.size() + ABOUT);
  }

  private Proof counted(long part, int all, boolean asAgreed) {
    if (all == 0) {
      return Proof.UNKNOWN;
    }
    var about = part + " / " + all;
    return asAgreed ? Proof.found(about, until) : Proof.missing(about);
  }
}
