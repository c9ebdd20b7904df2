package app.tamis.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// How the web application is started.
///
/// @param data the data folder: facts and book
/// @param port 0 for any that is free
/// @param address to listen on; the loopback unless told otherwise
/// @param url under which people open it, where that is another, such as a proxy's
/// @param behindProxy whether a proxy on this machine says where requests come from
/// @param demo whether somebody only wants to look at a made portfolio
/// @param resetOwner whether the owner can't sign in any more and is to choose a new password
public record ServerSettings(
    Path data,
    int port,
    String address,
    Optional<URI> url,
    boolean behindProxy,
    boolean demo,
    boolean resetOwner) {

  /// Of a server that people open where it listens.
  public ServerSettings(Path data, int port, String address, boolean demo, boolean resetOwner) {
    this(data, port, address, Optional.empty(), false, demo, resetOwner);
  }
}
