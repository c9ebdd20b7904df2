package app.tamis.web.parting;

import app.tamis.agreements.Drafting.MaySign;
import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// The letter that ends it, as it would read, with what stands against it.
///
/// @param refused why it can't leave
/// @param warned what one should read once more
/// @param decided whether it can be given now
/// @param sheet as it would read
/// @param given whether it was given already
/// @param reasons to choose from
/// @param edited whether a person edited the text
public record PartingLetterView(
    String path,
    String parting,
    String client,
    List<String> refused,
    List<String> warned,
    boolean given,
    boolean decided,
    List<CaseView.Choice> languages,
    List<CaseView.Choice> reasons,
    boolean edited,
    String sheet,
    Form form,
    List<MaySign> known,
    Optional<String> said) {

  public PartingLetterView {
    refused = List.copyOf(refused);
    warned = List.copyOf(warned);
    languages = List.copyOf(languages);
    reasons = List.copyOf(reasons);
    known = List.copyOf(known);
  }
}
