package app.tamis.web.parting;

import app.tamis.agreements.Drafting.MaySign;
import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// A refused clause, and the letter that may be written now.
///
/// @param happened what was refused, in a sentence
/// @param law what the law says of it, with its source; empty where no table says
/// @param stands what may be done now, or why nothing may
/// @param parting whether one with the contract's notice is under way
/// @param letter the one to be written next, as it would read; empty where none may be
/// @param pdf where it is as a file
/// @param notice whether that is the formal notice, which has a day to comply by
/// @param later the letter that may follow, as it would read; empty where none is foreseen
/// @param canCallOff whether a notice stands that can be taken back
public record BreachView(
    String path,
    String client,
    String clientPath,
    String commitments,
    String sheet,
    String happened,
    Optional<String> law,
    String stands,
    boolean parting,
    Optional<String> letter,
    String pdf,
    boolean notice,
    Optional<String> later,
    boolean canCallOff,
    Form form,
    List<MaySign> known,
    Optional<String> said) {

  public BreachView {
    known = List.copyOf(known);
  }
}
