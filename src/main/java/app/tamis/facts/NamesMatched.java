package app.tamis.facts;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Whose names stand in a folder, and names that lead to no client.
///
/// @param clients names by id, those made included
/// @param made clients made of names, by id, where no file of the folder gives clients
/// @param faults in the files that say who the clients are
/// @param notes on clients that were made
public record NamesMatched(
    Map<ClientId, String> clients,
    Map<ClientId, String> made,
    List<UnmatchedName> unmatched,
    long faults,
    List<Message> notes) {

  public NamesMatched {
    notes = List.copyOf(notes);
  }

  /// The same without names of which it is known that their rows are to be left out.
  public NamesMatched without(Collection<String> leftOut) {
    var open = unmatched.stream().filter(name -> !leftOut.contains(name.name())).toList();
    return new NamesMatched(clients, made, open, faults, notes);
  }

  /// Whether every name leads to a client that a file gives.
  public boolean isSettled() {
    return unmatched.isEmpty() && made.isEmpty();
  }
}
