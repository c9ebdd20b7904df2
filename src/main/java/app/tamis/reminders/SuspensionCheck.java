package app.tamis.reminders;

import app.tamis.basics.Message;
import app.tamis.law.Suspension;
import app.tamis.law.Suspension.MayBeAnnounced;
import app.tamis.law.Suspension.Reason;
import app.tamis.law.Suspension.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether it may be announced to a client that services stop, and from when.
///
/// @param client with what it owes
/// @param law what it says; empty where we have no table of it
/// @param hasContract whether something agreed upon is in force
/// @param agreedDays of notice, where a clause sets them
public record SuspensionCheck(
    Reminded client, Optional<Suspension> law, boolean hasContract, int agreedDays) {

  /// After the last reminder, before it is a serious default.
  static final int PATIENCE = 8;

  /// Before antivirus or backup stops, whatever is agreed.
  static final int PROTECTION_NOTICE = 15;

  /// Those that are open though the last reminder was given its time: a serious default.
  public static List<Overdue> serious(Reminded client, LocalDate today) {
    return client.named().stream()
        .filter(one ->
            Optional.ofNullable(one.taken().get(Step.LAST))
                .filter(day -> !today.isBefore(day.plusDays(PATIENCE)))
                .isPresent())
        .toList();
  }

  /// What stands against it; none where it may be announced.
  public List<Message> obstacles(LocalDate today) {
    if (client.insolventSince().isPresent()) {
      return List.of(Message.of("suspend.not.insolvent", client.insolventSince().orElseThrow()));
    }
    var all = new ArrayList<Message>();
    if (serious(client, today).isEmpty()) {
      all.add(Message.of("suspend.not.default", PATIENCE));
    }
    if (!hasContract) {
      all.add(Message.of("suspend.not.contract"));
    }
    if (may().isEmpty() && !isForLackOfDefault()) {
      all.add(law.map(Suspension::message).orElseGet(() -> Message.of("suspend.not.table")));
    }
    return all;
  }

  /// Which is said in words of our own.
  private boolean isForLackOfDefault() {
    return law.filter(Refused.class::isInstance)
        .map(Refused.class::cast)
        .filter(refused -> refused.reason() == Reason.NO_SERIOUS_DEFAULT)
        .isPresent();
  }

  public Optional<MayBeAnnounced> may() {
    return law.filter(MayBeAnnounced.class::isInstance).map(MayBeAnnounced.class::cast);
  }

  /// The first day without a service.
  ///
  /// @param today the day of the notice
  public LocalDate first(ServiceKind kind, Optional<LocalDate> renewal, LocalDate today) {
    var may = may().orElseThrow();
    var byClause =
        today.plusDays(
            Math.max(agreedDays, kind == ServiceKind.PROTECTION ? PROTECTION_NOTICE : 0));
    var first = may.firstOfProtection(renewal);
    return first.isAfter(byClause) ? first : byClause;
  }

  /// Whether what stops costs us no more in a month than what is owed: more would be out of
  /// proportion.
  public boolean isInProportion(List<Stopping> services, LocalDate today) {
    var cost =
        services.stream().map(Stopping::monthlyCost).reduce(BigDecimal.ZERO, BigDecimal::add);
    var owed =
        serious(client, today).stream()
            .map(one -> one.bill().open().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return cost.compareTo(owed) <= 0;
  }
}
