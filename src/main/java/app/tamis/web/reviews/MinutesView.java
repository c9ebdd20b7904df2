package app.tamis.web.reviews;

import app.tamis.agreements.Drafting.MaySign;
import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// Minutes, before they leave and after.
///
/// @param sheet as they read
/// @param held whether they can leave
public record MinutesView(
    String path,
    String client,
    String clientPath,
    String review,
    String day,
    boolean held,
    Optional<String> sent,
    String language,
    Form form,
    List<MaySign> known,
    String sheet,
    Optional<String> said) {

  public MinutesView {
    known = List.copyOf(known);
  }
}
