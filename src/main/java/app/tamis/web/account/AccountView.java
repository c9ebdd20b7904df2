package app.tamis.web.account;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// The page about oneself.
///
/// @param hasPassword whether there is one to be typed before a new one
public record AccountView(
    Form details,
    String language,
    Form password,
    boolean hasPassword,
    List<Device> devices,
    Optional<String> said) {

  /// A browser that is signed in.
  ///
  /// @param here whether it is the one that asks
  public record Device(
      String id, String name, String since, String lastSeen, String address, boolean here) {}
}
