package app.tamis.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What if these acts were done, and the freed hours so used?
///
/// @param byClient acts on clients by their ids
/// @param byGrade acts on all clients of a grade
record Question(
    Map<String, List<Act>> byClient,
    Map<String, List<Act>> byGrade,
    Fraction sold,
    Optional<Fraction> soldRate,
    Fraction saved) {

  /// By client alone; what is said of a client wins over what is said of its grade.
  Map<String, List<Act>> acts(ReferenceGrading grading) {
    Map<String, List<Act>> acts = new TreeMap<>();
    byClient.forEach((id, own) -> acts.put(id, new ArrayList<>(own)));
    byGrade.forEach((grade, some) ->
        grading
            .graded(grade)
            .forEach(member -> {
              List<Act> own = acts.computeIfAbsent(member.id(), _ -> new ArrayList<>());
              some.stream()
                  .filter(act -> own.stream().noneMatch(it -> it.kind() == act.kind()))
                  .toList()
                  .forEach(own::add);
            }));
    return acts;
  }

  /// As one says it on the command line.
  List<String> options() {
    List<String> options = new ArrayList<>();
    Stream.of(byClient, byGrade)
        .flatMap(acts -> acts.entrySet().stream())
        .forEach(acts ->
            acts.getValue()
                .forEach(
                    act -> options.addAll(List.of(option(act), acts.getKey() + numbers(act)))));
    options.addAll(List.of("--sold", percent(sold), "--saved", percent(saved)));
    soldRate.ifPresent(rate -> options.addAll(List.of("--sold-rate", plain(rate))));
    return options;
  }

  private static String option(Act act) {
    return "--" + act.kind().word().replace('_', '-');
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
