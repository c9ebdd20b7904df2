package app.tamis.web.prices;

import app.tamis.agreements.Drafting.MaySign;
import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// One client's letter, and what became of it.
///
/// @param facts what the raise comes to, in sentences
/// @param obstacle why no letter leaves
/// @param letter as it reads; empty where none could be drafted
/// @param canSend whether it can leave
/// @param canLeaveOut likewise
/// @param canTakeIn likewise
/// @param replies whether what the client replies can be recorded
/// @param reply what was recorded
/// @param amend whether an amendment can be begun
/// @param amendment where it stands
public record LetterView(
    String path,
    String campaign,
    String rule,
    String client,
    String clientPath,
    List<String> facts,
    Optional<String> obstacle,
    Optional<String> letter,
    boolean canSend,
    boolean canLeaveOut,
    boolean canTakeIn,
    boolean replies,
    String reply,
    boolean canTakeBack,
    boolean amend,
    Optional<String> amendment,
    Form form,
    List<MaySign> known,
    Optional<String> said) {

  public LetterView {
    facts = List.copyOf(facts);
    known = List.copyOf(known);
  }
}
