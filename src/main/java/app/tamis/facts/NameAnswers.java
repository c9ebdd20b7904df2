package app.tamis.facts;

import app.tamis.basics.ClientId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What somebody said of the names that lead to no client.
///
/// @param made clients that were made of names before, by id
/// @param taken ids that clients have already
/// @param aliases whose the names are that are another client's
/// @param fresh names of new clients
/// @param leftOut names whose rows are to be left out
/// @param open names of which nothing was said
public record NameAnswers(
    Map<ClientId, String> made,
    Set<ClientId> taken,
    Map<String, ClientId> aliases,
    List<String> fresh,
    List<String> leftOut,
    List<String> open) {

  /// Says of a name that it is a new client's.
  public static final String NEW = "new";

  /// Says of a name that its rows are left out.
  public static final String OUT = "out";

  /// @param whose what was said of a name: a client's id, [#NEW] or [#OUT]; empty where nothing was
  public static NameAnswers of(NamesMatched matched, Function<UnmatchedName, String> whose) {
    var answers =
        new NameAnswers(
            matched.made(),
            matched.clients().keySet(),
            new LinkedHashMap<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    matched.unmatched().forEach(name -> answers.add(name.name(), whose.apply(name)));
    return answers;
  }

  private void add(String name, String whose) {
    switch (whose) {
      case "" -> open.add(name);
      case OUT -> leftOut.add(name);
      case NEW -> fresh.add(name);
      default -> aliases.put(name, new ClientId(whose));
    }
  }

  /// Has the files read by what was said.
  public void giveTo(Intake intake) {
    made.forEach(intake::addClient);
    leftOut.forEach(intake::leaveOut);
    aliases.forEach(intake::addAlias);
    intake.addClients(fresh, taken);
  }
}
