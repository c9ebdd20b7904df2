package app.tamis.web.sign;

import app.tamis.web.page.AfterSigning;
import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// What the holder of a link sees.
///
/// @param lead from whom it is, and what can be done
/// @param said what came of the last thing that was done; empty for nothing
/// @param document in HTML; empty where it isn't shown any more
/// @param pdf where the signed one is; empty where there is none
/// @param open whether it can be signed, declined, asked about
/// @param confirm where a code is under way: to whom
/// @param consent the sentence that is ticked
/// @param mailed that a code will come, and where to
/// @param more what can be done right after it was signed
public record SignView(
    String here,
    String title,
    String lead,
    String said,
    String document,
    String pdf,
    boolean open,
    Optional<String> confirm,
    String consent,
    String mailed,
    Form form,
    List<AfterSigning.More> more) {

  public SignView {
    more = List.copyOf(more);
  }
}
