package app.tamis.web.reviews;

import app.tamis.agreements.Drafting.MaySign;
import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// A refusal that is to be countersigned.
///
/// @param stands how it stands; empty while nobody was asked
/// @param open whether it waits for an answer
/// @param pdf where what was asked is, as it stands
/// @param sheet as it would read; empty until it was looked at
public record RefusalView(
    String path,
    String client,
    String clientPath,
    String advice,
    String title,
    Optional<String> stands,
    boolean open,
    Optional<String> pdf,
    String language,
    Form form,
    List<MaySign> known,
    Optional<String> sheet,
    Optional<String> said) {

  public RefusalView {
    known = List.copyOf(known);
  }
}
