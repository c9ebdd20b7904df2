package app.tamis.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A portfolio at a month end: all that a grading rests on, and all that an act may change.
record Standing(
    LocalDate asOf,
    int windowMonths,
    Portfolio portfolio,
    Imported imported,
    boolean hoursEstimated,
    Optional<Fraction> timeCoverage,
    List<Member> members) {

  Measures whole() {
    return over(members);
  }

  Measures over(Collection<Member> some) {
    return new Measures(
        Sums.over(some.stream().map(Member::sumsForOthers).toList()), imported, portfolio);
  }

  Measures of(Member member) {
    return new Measures(member.sums(), member.imported(), portfolio);
  }

  ClientGrading grading(Member member) {
    return grading(member, whole());
  }

  ClientGrading grading(Member member, Measures whole) {
    return ClientGrading.of(
        member, new ClientCase(of(member), member.stocks(), whole), hoursEstimated);
  }

  Optional<Member> member(String clientId) {
    return members.stream().filter(member -> member.id().equals(clientId)).findFirst();
  }

  Standing with(List<Member> others) {
    return new Standing(
        asOf, windowMonths, portfolio, imported, hoursEstimated, timeCoverage, others);
  }
}
