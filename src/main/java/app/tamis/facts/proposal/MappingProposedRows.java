package app.tamis.facts.proposal;

import static app.tamis.facts.proposal.MappingWriter.quoted;

import app.tamis.basics.Words;
import app.tamis.facts.MappingAnswers;
import app.tamis.facts.MappingQuestion.Word;
import app.tamis.facts.WordInWords;
import java.util.List;
import java.util.stream.Stream;

/// Which rows count: those whose status says so, and, for a person to decide, those that lack
/// nothing needed.
///
/// @param filled columns without which a row tells of no record
/// @param gaps columns of which some rows have nothing
record MappingProposedRows(
    List<MappingStatus> statuses,
    List<String> filled,
    List<String> gaps,
    MappingAnswers answers,
    Words words) {

  void write(MappingWriter yaml) {
    var told = statuses.stream().filter(this::saysSomething).toList();
    if (told.isEmpty() && filled.isEmpty()) {
      onlyGaps(yaml);
      return;
    }
    boolean counts =
        !filled.isEmpty() || told.stream().anyMatch(status -> !status.leftOut(answers).isEmpty());
    yaml.line(2, counts ? "where:" : "# where:");
    told.forEach(status -> write(status, counts, yaml));
    filled.forEach(column -> yaml.line(3, quoted(column) + ": {is: filled}"));
    gaps.forEach(gap ->
        yaml.line(
            counts ? 3 : 2,
            (counts ? "# " : "#   ") + quoted(gap) + ": {is: filled}",
            words.say("mapping.proposal.gaps")));
  }

  /// The file's columns of which it says something.
  List<String> used() {
    return Stream.concat(
            statuses.stream().filter(this::saysSomething).map(MappingStatus::header),
            filled.stream())
        .toList();
  }

  private boolean saysSomething(MappingStatus status) {
    return !status.leftOut(answers).isEmpty() || !status.open(answers).isEmpty();
  }

  private void write(MappingStatus status, boolean counts, MappingWriter yaml) {
    var leftOut = status.leftOut(answers);
    var open = status.open(answers);
    var header = quoted(status.header());
    if (open.isEmpty()) {
      yaml.line(3, header + ": {not: " + list(leftOut) + "}", gone(status));
    } else if (leftOut.isEmpty()) {
      var texts = open.stream().map(Word::text).toList();
      yaml.line(
          counts ? 3 : 2,
          (counts ? "# " : "#   ") + header + ": {not: " + list(texts) + "}",
          words.say("mapping.proposal.counts", open.stream().map(this::said).toList()));
    } else {
      yaml.line(3, header + ":");
      yaml.line(4, "not:");
      status.words().stream()
          .filter(word -> leftOut.contains(word.text()))
          .forEach(word -> yaml.line(5, "- " + quoted(word.text()), said(word)));
      open.forEach(word ->
          yaml.line(
              5, "# - " + quoted(word.text()), words.say("mapping.proposal.counts", said(word))));
    }
  }

  /// What stands behind the words that are left out.
  private String gone(MappingStatus status) {
    var leftOut = status.leftOut(answers);
    var gone = status.words().stream().filter(word -> leftOut.contains(word.text()));
    return words.say("mapping.proposal.left_out", gone.map(this::said).toList());
  }

  private static String list(List<String> texts) {
    return "[" + String.join(", ", texts.stream().map(MappingWriter::quoted).toList()) + "]";
  }

  private String said(Word word) {
    return WordInWords.of(word, words);
  }

  private void onlyGaps(MappingWriter yaml) {
    if (!gaps.isEmpty()) {
      var filled = gaps.stream().map(gap -> quoted(gap) + ": {is: filled}").toList();
      yaml.line(
          2, "# where: {" + String.join(", ", filled) + "}", words.say("mapping.proposal.gaps"));
    }
  }
}
