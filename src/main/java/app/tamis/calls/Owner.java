package app.tamis.calls;

import app.tamis.basics.ClientId;
import java.util.Optional;

/// A client whose number it is, or may be.
///
/// @param contact the person whose it is, where facts know that
public record Owner(ClientId client, String name, Optional<String> contact) {}
