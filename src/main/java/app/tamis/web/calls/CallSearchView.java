package app.tamis.web.calls;

import java.util.List;
import java.util.Optional;

/// A caller looked up by hand.
///
/// @param asked what was typed
/// @param found whose it may be
/// @param said where nobody is found
public record CallSearchView(String asked, List<Found> found, Optional<String> said) {

  public CallSearchView {
    found = List.copyOf(found);
  }

  /// @param client its number in the register
  public record Found(int client, String name) {}
}
