package app.tamis.grading;

import app.tamis.basics.Message;
import app.tamis.measures.Source;
import java.util.List;

/// Why there is no evidence: "no surveys were imported", or nothing to judge the client by.
final class MissingWords {

  private MissingWords() {}

  /// Each thing once that wasn't imported, then each that the client has no records of.
  static List<Message> of(List<Mark> marks) {
    var without = marks.stream().filter(mark -> !mark.hasEvidence()).toList();
    var imports = without.stream().flatMap(mark -> mark.notImported().stream()).distinct();
    var records = without.stream().filter(mark -> mark.notImported().isEmpty());
    return java.util.stream.Stream.concat(
            imports.map(MissingWords::notImported), records.map(MissingWords::noRecords))
        .toList();
  }

  /// @param alternatives any of which would have done
  static Message notImported(List<Source> alternatives) {
    return Message.of(
        "why.missing",
        alternatives.stream()
            .map(MissingWords::name)
            .reduce((one, other) -> Message.of("why.or", one, other))
            .orElseThrow());
  }

  private static Message noRecords(Mark mark) {
    return Message.of("why.none", Message.of("criterion." + mark.criterion().measure().id()));
  }

  private static Message name(Source source) {
    return Message.of("why.source." + source.key());
  }
}
