package app.tamis.lift;

import app.tamis.grading.acts.Act;
import app.tamis.grading.acts.Act.Remedy;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a step of a plan consists in.
public sealed interface Doing {

  /// What changes the client's months, so that it can be judged.
  record Acting(Remedy act) implements Doing {}

  /// @param fee a month, of a minimum fee; empty where there is none
  record Talking(Talk talk, OptionalDouble fee) implements Doing {

    public static Talking of(Talk talk) {
      return new Talking(talk, OptionalDouble.empty());
    }
  }

  /// As it stands in forms and the book.
  default String code() {
    return switch (this) {
      case Acting(var act) -> act.kind().id();
      case Talking(var talk, _) -> talk.code();
    };
  }

  default OptionalDouble value() {
    return switch (this) {
      case Acting(var act) -> act.value();
      case Talking(_, var fee) -> fee;
    };
  }

  /// The share of labour still billed beside a managed fee.
  default OptionalDouble labour() {
    return this instanceof Acting(Act.Managed(_, var labour))
        ? OptionalDouble.of(labour)
        : OptionalDouble.empty();
  }

  /// Empty where there is no such thing, or its value is missing.
  ///
  /// @throws app.tamis.basics.Problems where the value isn't one of that act
  static Optional<Doing> of(String code, OptionalDouble value, OptionalDouble labour) {
    return Talk.find(code)
        .<Doing>map(talk -> new Talking(talk, value))
        .or(() ->
            Arrays.stream(Act.Kind.values())
                .filter(kind -> kind.id().equals(code))
                .findFirst()
                .flatMap(kind -> act(kind, value, labour))
                .map(Acting::new));
  }

  private static Optional<Remedy> act(Act.Kind kind, OptionalDouble value, OptionalDouble labour) {
    return switch (kind) {
      case PART -> Optional.empty();
      case RAISE -> value.stream().<Remedy>mapToObj(Act.Raise::new).findFirst();
      case RAISE_TO_TARGET -> Optional.of(new Act.RaiseToTarget());
      case MANAGED ->
          value.stream()
              .<Remedy>mapToObj(fee -> new Act.Managed(fee, labour.orElse(0)))
              .findFirst();
      case HOURS -> value.stream().<Remedy>mapToObj(Act.Hours::new).findFirst();
      case SURCHARGE -> Optional.of(new Act.Surcharge());
      case PAY_ON_TIME -> Optional.of(new Act.PayOnTime());
      case PAY_UP_FRONT -> Optional.of(new Act.PayUpFront());
      case USE_TICKETS -> Optional.of(new Act.UseTickets(value.orElse(Act.UseTickets.USUAL)));
      case CALL_EARLY -> Optional.of(new Act.CallEarly(value.orElse(Act.CallEarly.USUAL)));
    };
  }
}
