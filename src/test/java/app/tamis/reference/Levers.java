package app.tamis.reference;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What would lift a client that isn't an A: each act alone, then two together.
record Levers(Standing standing, Member member, Optional<Proposal> proposal) {

  private static final Fraction USUAL_RAISE = Fraction.of("0.10");
  private static final Fraction WORTHWHILE = Fraction.of("0.05");

  static Levers of(Reference reference, String clientId, LocalDate asOf, int windowMonths) {
    Standing standing = reference.standing(asOf, windowMonths);
    return new Levers(
        standing,
        standing.member(clientId).orElseThrow(),
        Proposal.of(reference, clientId, asOf, windowMonths));
  }

  Json json() {
    return Json.object()
        .with("client_id", Json.of(member.id()))
        .with("grade", Json.of(Letter.written(now().grade())))
        .with("levers", Json.array(bestFirst().map(Lever::json).toList()));
  }

  private Stream<Lever> bestFirst() {
    List<Lever> all = now().grade().equals(Optional.of(Letter.A)) ? List.of() : listed();
    return all.stream()
        .sorted(
            Comparator.<Lever>comparingInt(lever -> lever.acts().size())
                .thenComparing(comparingInt(Lever::place))
                .thenComparing(lever -> lever.gain().orElse(Fraction.ZERO).negated())
                .thenComparing(comparing(lever -> lever.acts().getFirst().kind()))
                .thenComparing(comparing(lever -> lever.acts().getLast().kind())));
  }

  private List<Lever> listed() {
    int place = Lever.place(now().grade());
    List<Lever> alone = possible().stream().map(act -> lever(List.of(act))).toList();
    List<Lever> listed = new ArrayList<>();
    alone.stream()
        .filter(lever -> lever.liftsFrom(place) || isWorthwhile(lever))
        .forEach(listed::add);
    for (int first = 0; first < alone.size(); first++) {
      for (Lever second : alone.subList(first + 1, alone.size())) {
        pair(alone.get(first), second).filter(pair -> pair.liftsFrom(place)).ifPresent(listed::add);
      }
    }
    return listed;
  }

  /// Only if two do more than either.
  private Optional<Lever> pair(Lever first, Lever second) {
    Act one = first.acts().getFirst();
    Act other = second.acts().getFirst();
    if (one.kind().isARaise() && (other.kind().isARaise() || other.kind() == Act.Kind.MANAGED)) {
      return Optional.empty();
    }
    Lever pair = lever(List.of(one, other));
    return Optional.of(pair)
        .filter(it -> it.liftsFrom(first.place()) && it.liftsFrom(second.place()));
  }

  /// In the order of the table of acts.
  private List<Act> possible() {
    return Stream.of(
            Optional.of(Act.of(Act.Kind.RAISE, USUAL_RAISE)),
            Optional.of(Act.of(Act.Kind.RAISE_TO_TARGET)),
            managed(),
            onlyIfAny(Sums.Of.AFTER_HOURS_MINUTES, Act.of(Act.Kind.SURCHARGE)),
            Optional.of(Act.of(Act.Kind.PAY_ON_TIME)),
            onlyIfAny(Sums.Of.HARDWARE_DELIVERED, Act.of(Act.Kind.PAY_UP_FRONT)),
            Optional.of(Act.of(Act.Kind.USE_TICKETS)),
            Optional.of(Act.of(Act.Kind.CALL_EARLY)))
        .flatMap(Optional::stream)
        .filter(act -> new Acting(standing).canBeDone(act, member))
        .toList();
  }

  private Optional<Act> managed() {
    return member.terms().managed()
        ? Optional.empty()
        : proposal.map(it -> Act.managed(it.fee(Offer.COMPLETE), Fraction.ZERO));
  }

  private Optional<Act> onlyIfAny(Sums.Of what, Act act) {
    return member.sums().get(what).isPositive() ? Optional.of(act) : Optional.empty();
  }

  private boolean isWorthwhile(Lever lever) {
    Optional<Fraction> enough = standing.of(member).revenue().map(WORTHWHILE::times);
    return lever.gain().filter(Fraction::isPositive).isPresent()
        && lever.gain().flatMap(gain -> enough.filter(gain::isAtLeast)).isPresent();
  }

  private Lever lever(List<Act> acts) {
    Standing after = new Acting(standing).after(Map.of(member.id(), acts));
    Member changed = after.member(member.id()).orElseThrow();
    return new Lever(
        acts,
        after.grading(changed),
        after
            .of(changed)
            .contribution()
            .flatMap(then -> standing.of(member).contribution().map(then::minus)));
  }

  private ClientGrading now() {
    return standing.grading(member);
  }
}
