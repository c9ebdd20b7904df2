package app.tamis.facts;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
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
}
