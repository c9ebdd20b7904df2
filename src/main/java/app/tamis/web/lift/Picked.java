package app.tamis.web.lift;

import app.tamis.basics.Problems;
import app.tamis.grading.acts.Act;
import app.tamis.lift.Doing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// How acts that were picked stand in a form: `raise:0.1+pay_on_time`.
final class Picked {

  private static final int MOST = 2;

  private Picked() {}

  static String code(List<Act.Remedy> acts) {
    return acts.stream().map(Picked::code).collect(Collectors.joining("+"));
  }

  private static String code(Act.Remedy act) {
    var doing = new Doing.Acting(act);
    return doing.code() + number(doing.value()) + number(doing.labour());
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? ":" + value.getAsDouble() : "";
  }

  /// Empty where it is nothing that could have been picked.
  static Optional<List<Doing>> read(String code) {
    var doings = new ArrayList<Doing>();
    for (var one : code.split("\\+", MOST + 1)) {
      var parts = Arrays.asList(one.split(":", -1));
      var doing = doing(parts);
      if (doing.isEmpty()) {
        return Optional.empty();
      }
      doings.add(doing.get());
    }
    return Optional.of(doings);
  }

  private static Optional<Doing> doing(List<String> parts) {
    try {
      return Doing.of(parts.getFirst(), number(parts, 1), number(parts, 2));
    } catch (NumberFormatException | Problems odd) {
      return Optional.empty();
    }
  }

  private static OptionalDouble number(List<String> parts, int index) {
    return parts.size() > index
        ? OptionalDouble.of(Double.parseDouble(parts.get(index)))
        : OptionalDouble.empty();
  }

  /// What a person typed beside an act: a percentage, or a fee a month.
  static OptionalDouble typed(String act, String value) {
    var number = number(value);
    return number.isPresent() && !act.equals(Act.Kind.MANAGED.id())
        ? OptionalDouble.of(number.getAsDouble() / 100)
        : number;
  }

  /// Empty where it is no number from 0 on.
  static OptionalDouble number(String typed) {
    var plain =
        typed.replaceAll("[\\s\\u00A0\\u202F%€£$]", "").replace(',', '.').toLowerCase(Locale.ROOT);
    return plain.matches("\\d{1,7}(\\.\\d{1,2})?")
        ? OptionalDouble.of(Double.parseDouble(plain))
        : OptionalDouble.empty();
  }
}
