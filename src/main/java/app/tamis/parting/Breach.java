package app.tamis.parting;

import app.tamis.agreements.Agreed;
import app.tamis.agreements.Commitment;
import app.tamis.agreements.Draft;
import app.tamis.basics.Message;
import app.tamis.law.SeriousBreach;
import java.time.LocalDate;
import java.util.Optional;

/// A signed clause that a client has refused to honour.
///
/// @param refused what was owed, and on which day it was refused
/// @param clause as it was signed
/// @param draft the agreement in which it stands
/// @param law whether such a breach ends the agreement; empty where no table says
/// @param insolventSince when the client's insolvency was opened; empty where none is known
/// @param notice the last formal notice that was given
public record Breach(
    Commitment refused,
    LocalDate refusedOn,
    Agreed clause,
    Draft draft,
    Optional<SeriousBreach> law,
    Optional<LocalDate> insolventSince,
    Optional<NoticeGiven> notice) {

  /// @param on the day that it bears
  /// @param complyBy the last day on which what is owed may still come
  public record NoticeGiven(LocalDate on, LocalDate complyBy, String byName) {}

  /// What may be done on a day.
  public enum Next {
    /// Insolvency is open: nothing ends and nothing is threatened until who answers for the client
    /// has answered.
    INSOLVENT,

    /// A formal notice comes first.
    NOTICE,

    /// The day to comply by isn't over.
    WAIT,

    /// It has passed unmet: the letter that ends it may go.
    END,

    /// It has passed unmet, and the law that governs knows no end but by a clause, or Tamis has no
    /// table for it.
    BY_CLAUSE_ONLY
  }

  public Next next(LocalDate today) {
    if (insolventSince.isPresent()) {
      return Next.INSOLVENT;
    }
    if (notice.isEmpty()) {
      return Next.NOTICE;
    }
    if (!today.isAfter(notice.get().complyBy())) {
      return Next.WAIT;
    }
    return endsByLaw() ? Next.END : Next.BY_CLAUSE_ONLY;
  }

  /// Whether the law that governs lets such a breach end the agreement.
  public boolean endsByLaw() {
    return law.filter(SeriousBreach.Ends.class::isInstance).isPresent();
  }

  /// What the law says, with its source; empty where no table says.
  public Optional<Message> lawSays() {
    return law.map(SeriousBreach::message);
  }
}
