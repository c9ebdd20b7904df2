package app.tamis.web.debits;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// What the holder of a link to a mandate sees.
///
/// @param lead from whom it is, and what can be done
/// @param means what the scheme means for who signs
/// @param document in HTML; empty until it is said whose account it is
/// @param pdf where the signed one is; empty where there is none
/// @param open whether it can be signed
/// @param asks whether it is to be said whose account it is
/// @param sepa whether that is an IBAN
/// @param confirm where a code is under way: to whom
/// @param consent the sentence that is ticked
/// @param mailed that a code will come, and where to
public record MandateSignView(
    String here,
    String title,
    String lead,
    String means,
    Optional<String> said,
    String document,
    String pdf,
    boolean open,
    boolean asks,
    boolean sepa,
    Optional<String> confirm,
    String consent,
    String mailed,
    List<Country> countries,
    Form form) {

  public MandateSignView {
    countries = List.copyOf(countries);
  }
}
