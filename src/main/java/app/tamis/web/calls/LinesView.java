package app.tamis.web.calls;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// Which calls a person sees.
///
/// @param unclaimed phones that rang lately and are nobody's
public record LinesView(Form form, boolean every, List<String> unclaimed, Optional<String> said) {

  public LinesView {
    unclaimed = List.copyOf(unclaimed);
  }
}
