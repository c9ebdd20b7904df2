package app.tamis.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks what if, of acts that can be done to clients whose ids one can type.
final class RandomQuestion {

  private static final List<Act.Kind> OF_GRADES =
      List.of(Act.Kind.HOURS, Act.Kind.PAY_ON_TIME, Act.Kind.USE_TICKETS, Act.Kind.CALL_EARLY);

  private final Dice dice;
  private final Standing standing;
  private final Map<String, List<Act>> byClient = new LinkedHashMap<>();

  private RandomQuestion(Dice dice, Standing standing) {
    this.dice = dice;
    this.standing = standing;
  }

  static Optional<Question> roll(Dice dice, Standing standing) {
    return askable(standing).isEmpty()
        ? Optional.empty()
        : Optional.of(new RandomQuestion(dice, standing).question());
  }

  /// In which no shell, no option and no grade can be seen.
  static List<Member> askable(Standing standing) {
    return standing.members().stream()
        .filter(member -> member.id().matches("[A-Za-z]?[0-9]+"))
        .toList();
  }

  private Question question() {
    List<Member> some = dice.shuffled(askable(standing));
    some.stream().limit(dice.between(1, 4)).forEach(this::ask);
    return new Question(
        byClient,
        dice.percent(40) ? ofAGrade() : Map.of(),
        dice.oneOf("0", "0.25", "0.5").transform(Fraction::of),
        dice.percent(50) ? Optional.of(Fraction.of(dice.decimal(50, 120, 1))) : Optional.empty(),
        dice.oneOf("0", "0.1", "0.5").transform(Fraction::of));
  }

  private void ask(Member member) {
    byClient.put(member.id(), dice.percent(25) ? List.of(Act.of(Act.Kind.PART)) : acts(member));
  }

  private List<Act> acts(Member member) {
    List<Act> acts = new ArrayList<>();
    boolean raised = false;
    for (Act.Kind kind : Act.Kind.values()) {
      Act act = act(kind);
      boolean possible =
          kind != Act.Kind.PART
              && !(raised && kind.isARaise())
              && new Acting(standing).canBeDone(act, member);
      if (possible && dice.percent(35)) {
        acts.add(act);
        raised = raised || kind.isARaise();
      }
    }
    return acts.isEmpty() ? List.of(Act.of(Act.Kind.PAY_ON_TIME)) : acts;
  }

  /// Only such as go with any other.
  private Map<String, List<Act>> ofAGrade() {
    boolean somebodyParts =
        byClient.values().stream()
            .flatMap(List::stream)
            .anyMatch(act -> act.kind() == Act.Kind.PART);
    return somebodyParts
        ? Map.of()
        : Map.of(dice.oneOf("A", "B", "C", "D"), List.of(act(dice.pick(OF_GRADES))));
  }

  private Act act(Act.Kind kind) {
    return switch (kind) {
      case RAISE -> Act.of(kind, dice.oneOf("0.1", "-0.05", "0.075").transform(Fraction::of));
      case MANAGED ->
          dice.percent(50)
              ? Act.of(kind, Fraction.of(dice.decimal(100, 2000, 2)))
              : Act.managed(Fraction.of(900), Fraction.of("0.2"));
      case HOURS -> Act.of(kind, dice.oneOf("0.8", "0.5", "0.95").transform(Fraction::of));
      case USE_TICKETS -> dice.percent(50) ? Act.of(kind) : Act.of(kind, Fraction.of("0.6"));
      case CALL_EARLY -> dice.percent(50) ? Act.of(kind) : Act.of(kind, Fraction.of("0.2"));
      default -> Act.of(kind);
    };
  }
}
