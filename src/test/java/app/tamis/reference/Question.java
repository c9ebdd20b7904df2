package app.tamis.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What if these acts were done, and the freed hours so used?
record Question(
    Map<String, List<Act>> acts, Fraction sold, Optional<Fraction> soldRate, Fraction saved) {

  static Question of(Map<String, List<Act>> acts) {
    return new Question(acts, Fraction.ZERO, Optional.empty(), Fraction.ZERO);
  }

  /// As one says it on the command line.
  List<String> options() {
    List<String> options = new ArrayList<>();
    acts.forEach((client, some) ->
        some.forEach(act -> {
          options.add("--" + act.kind().word().replace('_', '-'));
          options.add(client + numbers(act));
        }));
    options.addAll(List.of("--sold", percent(sold), "--saved", percent(saved)));
    soldRate.ifPresent(rate -> options.addAll(List.of("--sold-rate", plain(rate))));
    return options;
  }

  private static String numbers(Act act) {
    if (act.numbers().isEmpty()) {
      return "";
    }
    List<String> written =
        act.numbers().stream()
            .map(number -> act.kind() == Act.Kind.RAISE ? percent(number) : plain(number))
            .toList();
    return "=" + String.join(",", written);
  }

  private static String percent(Fraction share) {
    return plain(share.times(100)) + "%";
  }

  private static String plain(Fraction number) {
    return number.decimal().toPlainString();
  }
}
