package app.tamis.facts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A record of a client's, as the rollup understood it. Money is in the portfolio's currency,
/// without tax but where it says payable or received; times are the portfolio's.
public sealed interface Recorded {

  /// @param number as printed; the id where it has none
  /// @param total what counts as revenue
  /// @param payable what is to be paid, tax included where the invoice says so
  /// @param received payments and credits by the end of the time asked for
  /// @param lastReceivedOn when the last of it came
  /// @param paid whether nothing is left to pay by then; nothing falls due on a credit note
  record Invoice(
      String number,
      LocalDate issuedOn,
      LocalDate dueOn,
      double total,
      double payable,
      double received,
      Optional<LocalDate> lastReceivedOn,
      boolean paid,
      Optional<Boolean> disputed)
      implements Recorded {

    /// Which of some bills was paid first, to the end; empty where none was.
    public static Optional<Invoice> firstPaid(List<Invoice> bills) {
      return bills.stream()
          .filter(bill -> bill.payable() > 0 && bill.paid() && bill.lastReceivedOn().isPresent())
          .min(Comparator.comparing(bill -> bill.lastReceivedOn().orElseThrow()));
    }

    /// Days from the day it was due to the last that was received, or, where something is left to
    /// pay, to the day asked for.
    public int daysLate(LocalDate asOf) {
      if (payable <= 0) {
        return 0;
      }
      var until = paid ? lastReceivedOn.orElse(dueOn) : asOf;
      return (int) Math.max(0, until.toEpochDay() - dueOn.toEpochDay());
    }
  }

  /// A line as it stands on a bill.
  ///
  /// @param kind empty where no record says it
  /// @param unitPrice empty for what stands for a bill without lines
  record Billed(
      String invoice,
      LocalDate issuedOn,
      Optional<String> kind,
      Optional<String> description,
      OptionalDouble quantity,
      OptionalDouble unitPrice,
      double amount)
      implements Recorded {}

  /// @param kind empty where no record says it
  /// @param unitPrice empty for what stands for a bill without lines
  /// @param amount all of it
  /// @param counted what of it counts as revenue in the time asked for; empty where nothing does
  /// @param cost of what counts then
  /// @param assumed whether its cost is a guess, since no record gives it
  /// @param deliveredOn the day of issue where nothing says another
  /// @param countedOn the day on which hardware counts as paid up front or not
  /// @param hardware whether it counts as such: a credit for some doesn't
  /// @param prepaid whether its invoice was paid by the day of delivery
  record Line(
      String invoice,
      LocalDate issuedOn,
      Optional<String> kind,
      Optional<String> description,
      OptionalDouble quantity,
      OptionalDouble unitPrice,
      double amount,
      OptionalDouble counted,
      double cost,
      boolean assumed,
      LocalDate deliveredOn,
      LocalDate countedOn,
      boolean hardware,
      boolean prepaid)
      implements Recorded {

    public boolean isOf(String wanted) {
      return kind.equals(Optional.of(wanted));
    }
  }

  /// A bill that fell due, or was past due.
  ///
  /// @param amountDue nothing where it fell due before the time asked for
  /// @param overdueDays money × days past due in that time
  /// @param days past due in that time
  /// @param open what was past due and not paid at its end
  record Due(
      String invoice, LocalDate dueOn, double amountDue, double overdueDays, int days, double open)
      implements Recorded {}

  /// @param byClient whether the client opened it, and neither monitoring nor we
  /// @param proper whether the client opened it through the door that is meant for it
  /// @param urgent whether it is an emergency of the client's
  /// @param inArrears whether a bill was more than 30 days past due that day
  record Ticket(
      String id,
      LocalDateTime openedAt,
      Optional<LocalDateTime> closedAt,
      Optional<String> channel,
      Optional<String> priority,
      Optional<String> kind,
      Optional<String> subject,
      Optional<Boolean> tampered,
      boolean byClient,
      boolean proper,
      boolean urgent,
      boolean goodNews,
      boolean inArrears)
      implements LookedAt {

    @Override
    public LocalDateTime at() {
      return openedAt;
    }

    @Override
    public int checked() {
      return tampered.isPresent() ? 1 : 0;
    }

    @Override
    public int changed() {
      return tampered.orElse(false) ? 1 : 0;
    }
  }

  /// What was said after a month's calls.
  ///
  /// @param day the first on which something was said
  record SetUps(LocalDate day, int checked, int changed) implements LookedAt {

    @Override
    public LocalDateTime at() {
      return day.atStartOfDay();
    }
  }

  /// Where it may have been said whether somebody else had changed the set-up.
  sealed interface LookedAt extends Recorded {

    LocalDateTime at();

    /// How many times it was said that it was so, or wasn't.
    int checked();

    /// Of these, how many times it was so.
    int changed();
  }

  /// A ticket with the work on it, whenever that was.
  ///
  /// @param cost loaded
  /// @param worked whether any work on it is on record
  record TicketWork(
      String id,
      LocalDate openedOn,
      Optional<String> kind,
      Optional<String> subject,
      double minutes,
      double cost,
      boolean worked)
      implements Recorded {}

  record Work(
      LocalDateTime startedAt,
      double minutes,
      Optional<String> technician,
      Optional<String> subject,
      Optional<String> note,
      Optional<Boolean> billable,
      double cost,
      boolean afterHours)
      implements Recorded {}

  /// @param emergency whether somebody rang when nobody is there
  /// @param inArrears whether a bill was more than 30 days past due that day
  record Call(
      LocalDateTime startedAt,
      Optional<String> direction,
      OptionalDouble seconds,
      Optional<String> technician,
      boolean incoming,
      boolean afterHours,
      boolean emergency,
      boolean inArrears)
      implements Recorded {}

  /// @param points that the answer is worth; empty where there is none yet
  record Advice(
      String id,
      LocalDate givenOn,
      Optional<String> title,
      Optional<String> response,
      Optional<LocalDate> respondedOn,
      OptionalDouble points)
      implements Recorded {}

  record Survey(LocalDateTime answeredAt, double score, Optional<String> subject)
      implements Recorded {}

  /// What the team felt in a month; nobody's own rating.
  ///
  /// @param raters those who are known to have rated
  /// @param ofRound whether it is what a round of the caller test came to, which is kept only where
  ///   it gives nobody away, or the firm's answers are open
  record Reactions(YearMonth month, int ratings, int raters, double sum, boolean ofRound)
      implements Recorded {

    private static final int ENOUGH_RATERS = 3;

    /// Empty where it would tell what one person felt.
    public OptionalDouble mean() {
      return ofRound || raters >= ENOUGH_RATERS
          ? OptionalDouble.of(sum / ratings)
          : OptionalDouble.empty();
    }
  }

  record Referral(LocalDate referredOn, Optional<String> name, Optional<Boolean> won)
      implements Recorded {}

  record Activity(LocalDate doneOn, String activity, double count) implements Recorded {}

  /// Something agreed upon, with its clauses.
  record Contract(
      String kind,
      LocalDate startedOn,
      Optional<LocalDate> endedOn,
      OptionalDouble monthlyFee,
      Optional<String> paymentMethod,
      OptionalInt paymentTermsDays,
      OptionalInt noticeDays,
      OptionalDouble callOutFee,
      OptionalDouble hourlyRate,
      OptionalDouble afterHoursMultiplier,
      Optional<LocalDate> signedOn)
      implements Recorded {}
}
