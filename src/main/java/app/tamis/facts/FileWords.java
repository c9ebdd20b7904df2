package app.tamis.facts;

import app.tamis.facts.proposal.SoldToAsk;
import app.tamis.facts.proposal.WordsToAsk;
import app.tamis.facts.reading.UnknownWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The door to what stands in files that the mappings by which they are read don't know.
final class FileWords {

  private FileWords() {}

  /// What only a person can say of it.
  ///
  /// @throws app.tamis.basics.Problems where a file changes meanwhile
  static AskedWords asked(FactsFolder folder) {
    var unknown = UnknownWords.in(folder.opened());
    folder.opened().throwIfChanged();
    var sold =
        unknown.sold().stream()
            .map(lines ->
                new SoldToAsk.Lines(
                    lines.description(), lines.kind(), lines.lines(), lines.amount()))
            .toList();
    return new AskedWords(statuses(unknown.statuses()), SoldToAsk.question(sold));
  }

  /// A column that several tables rest on is asked about once.
  private static List<AskedWords.OfFile> statuses(List<UnknownWords.Status> seen) {
    var toAsk = new WordsToAsk();
    var asked = new ArrayList<AskedWords.OfFile>();
    var done = new HashSet<List<String>>();
    for (var status : seen) {
      var words =
          status.words().stream()
              .map(word -> new WordsToAsk.Seen(word.text(), word.rows(), word.sum()))
              .toList();
      if (toAsk.isStatus(status.table(), status.column(), status.named())) {
        toAsk
            .question(status.table(), status.column(), words)
            .filter(_ -> done.add(List.of(status.file(), status.column())))
            .ifPresent(question -> asked.add(new AskedWords.OfFile(status.file(), question)));
      }
    }
    return List.copyOf(asked);
  }
}
