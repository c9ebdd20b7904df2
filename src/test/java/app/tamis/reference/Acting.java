package app.tamis.reference;

import static app.tamis.reference.Sums.Of.*;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Does acts to clients: had this been so in each month of the window, what would stand there?
record Acting(Standing before) {

  Standing after(Map<String, List<Act>> acts) {
    return before.with(
        before.members().stream()
            .flatMap(member -> after(member, acts.getOrDefault(member.id(), List.of())).stream())
            .toList());
  }

  boolean canBeDone(Act act, Member member) {
    return switch (act.kind()) {
      case RAISE_TO_TARGET -> raiseToTarget(member).isPresent();
      case SURCHARGE -> member.terms().hourlyRate(before.portfolio()).isPresent();
      case PART, RAISE, MANAGED, HOURS, PAY_ON_TIME, PAY_UP_FRONT, USE_TICKETS, CALL_EARLY -> true;
    };
  }

  /// Nobody, where they part.
  private Optional<Member> after(Member member, List<Act> acts) {
    Member changed = member;
    for (Act act : acts.stream().sorted(Comparator.comparing(Act::kind)).toList()) {
      if (act.kind() == Act.Kind.PART) {
        return Optional.empty();
      }
      changed = after(changed, act);
    }
    return Optional.of(changed);
  }

  private Member after(Member member, Act act) {
    return switch (act.kind()) {
      case PART -> throw new IllegalArgumentException("leaves nobody to change");
      case RAISE -> raised(member, act.needValue());
      case RAISE_TO_TARGET -> raised(member, raiseToTarget(member).orElseThrow());
      case MANAGED -> managed(member, act);
      case HOURS -> withHours(member, act.needValue());
      case SURCHARGE -> withSurcharge(member);
      case PAY_ON_TIME -> payingOnTime(member);
      case PAY_UP_FRONT ->
          member.withMonths(
              month -> month.with(HARDWARE_PREPAID, _ -> month.get(HARDWARE_DELIVERED)));
      case USE_TICKETS ->
          member.withMonths(month ->
              month.with(PROPER_TICKETS, month.get(CLIENT_TICKETS).times(act.needValue())::max));
      case CALL_EARLY ->
          member.withMonths(month ->
              month.with(URGENT_TICKETS, month.get(RATED_TICKETS).times(act.needValue())::min));
    };
  }

  private static Member raised(Member member, Fraction part) {
    Fraction factor = Fraction.ONE.plus(part);
    return member.withMonths(
        month -> month.with(REVENUE_RECURRING, factor::times).with(REVENUE_LABOUR, factor::times));
  }

  private Optional<Fraction> raiseToTarget(Member member) {
    Measures own = before.of(member);
    return Ratio.of(own.shortOfTarget(), own.serviceRevenue()).filter(Fraction::isPositive);
  }

  private static Member managed(Member member, Act act) {
    return member
        .with(member.terms().asManaged())
        .withMonths(month ->
            month
                .with(REVENUE_RECURRING, _ -> act.needValue())
                .with(REVENUE_LABOUR, act.labourShare()::times));
  }

  private static Member withHours(Member member, Fraction factor) {
    return member.withMonths(month ->
        month
            .with(MINUTES, factor::times)
            .with(LABOUR_COST, factor::times)
            .with(AFTER_HOURS_MINUTES, factor::times));
  }

  private Member withSurcharge(Member member) {
    Fraction perHour =
        member
            .terms()
            .hourlyRate(before.portfolio())
            .orElseThrow()
            .times(member.terms().surcharge());
    return member.withMonths(month ->
        month.with(
            REVENUE_LABOUR,
            month.get(AFTER_HOURS_MINUTES).over(Facts.MINUTES_PER_HOUR).times(perHour)::plus));
  }

  private static Member payingOnTime(Member member) {
    return member
        .with(member.stocks().withNothingOwed())
        .withMonths(month -> month.without(List.of(OVERDUE_DAYS, ARREARS_EMERGENCIES)));
  }
}
