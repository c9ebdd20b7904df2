package app.tamis.web.proposal;

import app.tamis.web.page.Form;
import java.util.List;

/// What a client reads who holds the link of a proposal.
///
/// @param sheet the proposal as a page
/// @param open whether an option can be chosen
public record OfferView(
    String here,
    String title,
    String lead,
    String sheet,
    boolean open,
    List<Option> options,
    Form form) {

  public OfferView {
    options = List.copyOf(options);
  }

  /// @param label with its fee
  public record Option(String id, String label) {}
}
