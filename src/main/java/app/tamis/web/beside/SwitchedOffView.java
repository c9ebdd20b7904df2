package app.tamis.web.beside;

import java.util.List;
import java.util.Optional;

/// The page before it is switched on: what that means.
///
/// @param faults of a file that wasn't taken
public record SwitchedOffView(Optional<String> said, List<String> faults) {

  public SwitchedOffView {
    faults = List.copyOf(faults);
  }
}
