package app.tamis.law;

import app.tamis.basics.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Whether it may be announced to a client who doesn't pay that part of the service will stop.
public sealed interface Suspension
    permits Suspension.MayBeAnnounced, Suspension.Refused, NotInTable {

  /// @param clause whether the agreement has a clause for it
  /// @param seriousDefault whether much is overdue under that same agreement
  /// @param announced the day on which the written notice is received
  static Suspension of(LawTable law, boolean clause, boolean seriousDefault, LocalDate announced) {
    if (law.suspension().isEmpty()) {
      return new NotInTable(law.country(), NotInTable.Topic.SUSPENSION);
    }
    var terms = law.suspension().get();
    if (terms.byClauseOnly() && !clause) {
      return new Refused(Reason.NO_CLAUSE, terms.origin());
    }
    return seriousDefault
        ? new MayBeAnnounced(
            announced.plusDays(terms.noticeDays()), terms.noticeDays(), terms.origin())
        : new Refused(Reason.NO_SERIOUS_DEFAULT, terms.origin());
  }

  /// What stays, however much is owed.
  static List<NeverStops> neverStops() {
    return List.of(NeverStops.values());
  }

  Message message();

  /// Only what is unpaid, and what it costs at its supplier.
  ///
  /// @param first the first day on which service may stop
  record MayBeAnnounced(LocalDate first, int noticeDays, Origin origin) implements Suspension {

    /// What protects a client's machines (antivirus, backup) stops later: where its supplier's term
    /// ends, with the built-in protection named and copies kept readable.
    ///
    /// @param renewal the day on which the supplier would renew; empty where it can be given back
    ///   any day
    public LocalDate firstOfProtection(Optional<LocalDate> renewal) {
      return renewal.filter(day -> day.isAfter(first)).orElse(first);
    }

    @Override
    public Message message() {
      return origin.under(
          Message.of(
              "law.suspension.may",
              first,
              noticeDays,
              neverStops().stream().map(NeverStops::message).toList()));
    }
  }

  record Refused(Reason reason, Origin origin) implements Suspension {

    @Override
    public Message message() {
      return origin.under(Message.of(reason.key));
    }
  }

  enum Reason {
    NO_CLAUSE("law.suspension.clause"),
    NO_SERIOUS_DEFAULT("law.suspension.default");

    private final String key;

    Reason(String key) {
      this.key = key;
    }
  }

  enum NeverStops {
    DATA("law.never.data"),
    CREDENTIALS("law.never.credentials"),
    HANDOVER("law.never.handover"),
    SAFETY_OF_OTHERS("law.never.others");

    private final String key;

    NeverStops(String key) {
      this.key = key;
    }

    public Message message() {
      return Message.of(key);
    }
  }
}
