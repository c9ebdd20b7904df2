package app.tamis.web.imports;

import app.tamis.basics.ClientId;
import app.tamis.facts.NamesMatched;
import app.tamis.facts.UnmatchedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What somebody said of the names that lead to no client.
///
/// @param made clients that were made of names before, by id
/// @param taken ids that clients have already
/// @param aliases whose the names are that are another client's
/// @param fresh names of new clients
/// @param leftOut names whose rows are to be left out
/// @param open names of which nothing was said
record NameAnswers(
    Map<ClientId, String> made,
    Set<ClientId> taken,
    Map<String, ClientId> aliases,
    List<String> fresh,
    List<String> leftOut,
    List<String> open) {

  private static final String NEW = "new";
  private static final String OUT = "out";

  /// @param sent of the first name as `whose-0`: a client's id, or `new`, or `out`; as `rest` what
  ///   holds for all others. A name that two clients bear isn't among these: it is most likely one
  ///   of theirs
  static NameAnswers of(NamesMatched matched, Map<String, String> sent) {
    var answers =
        new NameAnswers(
            matched.made(),
            matched.clients().keySet(),
            new LinkedHashMap<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    int number = 0;
    for (var name : matched.unmatched()) {
      var whose = sent.getOrDefault("whose-" + number++, "");
      answers.add(name.name(), whose.isEmpty() ? rest(name, sent) : whose);
    }
    return answers;
  }

  private static String rest(UnmatchedName name, Map<String, String> sent) {
    return name.ofSeveral() ? "" : sent.getOrDefault("rest", "");
  }

  private void add(String name, String whose) {
    switch (whose) {
      case "" -> open.add(name);
      case OUT -> leftOut.add(name);
      case NEW -> fresh.add(name);
      default -> aliases.put(name, new ClientId(whose));
    }
  }
}
