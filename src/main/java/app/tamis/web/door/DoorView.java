package app.tamis.web.door;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// How it stands with one client at the door.
///
/// @param checks what a new client needs, each with whether it is there
/// @param exception that was made, in a sentence
public record DoorView(
    String path,
    String client,
    String clientPath,
    List<Check> checks,
    Optional<String> exception,
    boolean decides,
    Form form,
    Optional<String> said) {

  public DoorView {
    checks = List.copyOf(checks);
  }

  /// @param act what to do about it, as it stands on a link; empty for nothing
  public record Check(String what, boolean there, String act, String to) {}
}
