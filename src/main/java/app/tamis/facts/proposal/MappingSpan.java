package app.tamis.facts.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Two columns of a row of which one says when something began and the other when it ended: `Start
/// time` and `End time`, `From` and `To`.
///
/// @param start index of the column
/// @param end likewise
record MappingSpan(int start, int end) {

  private static final Set<String> START =
      Set.of("start", "started", "begin", "began", "beginning", "from", "in", "debut", "de");
  private static final Set<String> END =
      Set.of(
          "end",
          "ended",
          "finish",
          "finished",
          "stop",
          "stopped",
          "to",
          "until",
          "out",
          "fin",
          "a");

  /// All that the names of a header's columns tell of.
  static List<MappingSpan> all(List<String> header) {
    var spans = new ArrayList<MappingSpan>();
    for (int start = 0; start < header.size(); start++) {
      for (int end = 0; end < header.size(); end++) {
        if (areBeside(header.get(start), header.get(end))) {
          spans.add(new MappingSpan(start, end));
        }
      }
    }
    return spans;
  }

  /// The same name but for the word for the start and that for the end.
  private static boolean areBeside(String start, String end) {
    var startWords = words(start);
    var endWords = words(end);
    return startWords.stream().anyMatch(START::contains)
        && endWords.stream().anyMatch(END::contains)
        && without(START, startWords).equals(without(END, endWords));
  }

  private static List<String> words(String name) {
    return List.of(MappingSynonyms.plain(name).split(" ", -1));
  }

  private static List<String> without(Set<String> words, List<String> name) {
    return name.stream().filter(word -> !words.contains(word)).toList();
  }
}
