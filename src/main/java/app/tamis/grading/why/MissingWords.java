package app.tamis.grading.why;

import static java.util.function.Predicate.not;

import app.tamis.basics.Message;
import app.tamis.grading.Findings;
import app.tamis.grading.Mark;
import app.tamis.measures.Figure;
import app.tamis.measures.Measure;
import app.tamis.measures.Measures;
import app.tamis.measures.Source;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Why there is no evidence: "no surveys were imported", or nothing to judge the client by.
public final class MissingWords {

  private static final Message UNKNOWN_KIND = Message.of("why.unknown-kind");

  private MissingWords() {}

  /// Each thing once that wasn't imported, then what the client has no records of.
  static List<Message> of(Findings client) {
    var without = client.marks().stream().filter(mark -> !mark.hasEvidence()).toList();
    Predicate<Mark> lackingKinds = mark -> lacksKinds(client.measures(), mark);
    return Stream.of(
            without.stream()
                .flatMap(mark -> mark.notImported().stream())
                .distinct()
                .map(MissingWords::notImported),
            without.stream().filter(lackingKinds).map(_ -> UNKNOWN_KIND),
            noRecords(without.stream().filter(not(lackingKinds))).stream())
        .flatMap(messages -> messages)
        .toList();
  }

  /// @param alternatives any of which would have done
  static Message notImported(List<Source> alternatives) {
    return Message.of("why.missing", names(alternatives));
  }

  public static Message names(List<Source> alternatives) {
    return alternatives.stream()
        .map(MissingWords::name)
        .reduce((one, other) -> Message.of("why.or", one, other))
        .orElseThrow();
  }

  private static Optional<Message> noRecords(Stream<Mark> without) {
    var names =
        without
            .filter(mark -> mark.notImported().isEmpty())
            .map(mark -> Message.of("criterion." + mark.criterion().measure().id()))
            .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(Message.of("why.none", names));
  }

  /// Whether it has no evidence because nobody said what too many lines of bills are for.
  private static boolean lacksKinds(Measures measures, Mark mark) {
    return mark.criterion().measure() == Measure.RECURRING_SHARE
        && mark.notImported().isEmpty()
        && measures.own().sums().of(Figure.REVENUE_UNKNOWN) > 0;
  }

  private static Message name(Source source) {
    return Message.of("why.source." + source.key());
  }
}
