package app.tamis.web.calls;

import app.tamis.basics.Sha256;
import app.tamis.web.caller.CallerTestView.Face;
import java.util.List;
import java.util.Optional;

/// A card, in words.
///
/// @param who the client; or that it isn't known, or hidden
/// @param line the contact and the number
/// @param state whether it rings, who took it, since when
/// @param rings whether nobody has answered yet
/// @param facts what should be at hand
/// @param terms the clauses that matter now
/// @param say a sentence to say
/// @param choices clients of whom one may be who rings, one tap each
/// @param choicesWhy why these
/// @param assign whether the card leads to where a client is found
/// @param grade whether the client's grade can be looked at from here
/// @param faces to tap; empty where none counts
/// @param afterwards what is said in the faces' place
/// @param closes whether it can be closed with the word that the set-up was changed
/// @param dismissible whether it is the reader's own
public record CardView(
    long id,
    String who,
    String line,
    String state,
    boolean rings,
    List<Fact> facts,
    List<Term> terms,
    Optional<String> say,
    List<Choice> choices,
    String choicesWhy,
    boolean assign,
    boolean grade,
    List<Face> faces,
    Optional<String> afterwards,
    boolean closes,
    boolean dismissible) {

  public CardView {
    facts = List.copyOf(facts);
    terms = List.copyOf(terms);
    choices = List.copyOf(choices);
    faces = List.copyOf(faces);
  }

  /// Another where something else stands on it.
  public String version() {
    return Sha256.hex(toString()).substring(0, 12);
  }

  /// @param heavy whether it is set off from the others
  public record Fact(String label, String text, boolean heavy) {}

  /// @param note whether it was signed here, or only imported; empty where nothing is known
  public record Term(String text, String note) {}

  /// @param client its number in the register
  public record Choice(int client, String name) {}
}
