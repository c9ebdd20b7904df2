package app.tamis.web.proposal;

import app.tamis.agreements.Drafting.MaySign;
import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// One proposal: the client's copy, what it leaves us beside, and how far it has come.
///
/// @param stands how far, in a sentence
/// @param ours what each option leaves us, and what is to be known of it, in sentences
/// @param sheet the client's copy as a page
/// @param terms that are still open in the agreement
/// @param options that can be recorded as chosen
/// @param agreement where it stands; empty where none was made
public record CopyView(
    String path,
    String client,
    String clientPath,
    String stands,
    List<String> ours,
    String sheet,
    boolean canSend,
    boolean wasSent,
    List<Gap> terms,
    List<Option> options,
    boolean canAnswer,
    boolean canTakeBack,
    boolean canAgree,
    Optional<String> agreement,
    boolean hidden,
    Form form,
    List<MaySign> known,
    Optional<String> said) {

  public CopyView {
    ours = List.copyOf(ours);
    terms = List.copyOf(terms);
    options = List.copyOf(options);
    known = List.copyOf(known);
  }

  /// @param name of its field
  public record Gap(String name, String label) {}

  public record Option(String id, String name) {}
}
