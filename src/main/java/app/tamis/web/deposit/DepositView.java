package app.tamis.web.deposit;

import app.tamis.agreements.Drafting.MaySign;
import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// An order that a client is to pay for ahead.
///
/// @param clause that was signed of it; empty where none was
/// @param known who can be asked
public record DepositView(
    String path,
    String client,
    String clientPath,
    String begin,
    Optional<String> clause,
    Form form,
    List<MaySign> known,
    Optional<String> said) {

  public DepositView {
    known = List.copyOf(known);
  }
}
