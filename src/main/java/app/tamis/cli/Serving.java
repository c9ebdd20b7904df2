package app.tamis.cli;

import app.tamis.basics.Message;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// The web application, as the command line sees it: edges don't know each other, so the program
/// hands it in.
@FunctionalInterface
public interface Serving {

  /// Serves pages until it is stopped.
  ///
  /// @param ready told the address of the first page once it can be opened
  void serve(Asked asked, Ready ready) throws InterruptedException;

  /// What is to be served, and how.
  ///
  /// @param data the data folder
  /// @param clock by which it is served: the machine's, or the sample's own
  /// @param port 0 for any that is free
  /// @param address to listen on
  /// @param url under which people open it, where that is another, such as a proxy's
  /// @param behindProxy whether a proxy on this machine says where requests come from
  /// @param demo whether somebody only wants to look: a sign-in link is made at every start
  /// @param resetOwner whether the owner needs a link to choose a new password by
  record Asked(
      Path data,
      Clock clock,
      int port,
      String address,
      Optional<URI> url,
      boolean behindProxy,
      boolean demo,
      boolean resetOwner) {}

  /// Told when pages can be opened.
  @FunctionalInterface
  interface Ready {

    /// @param link to open in a browser; where nobody can sign in yet, it lets in, once
    void at(String link);

    /// Told of a portfolio to which nobody belongs yet.
    ///
    /// @param link lets its owner in, once
    default void also(String portfolio, String link) {}

    /// Told what starting is at.
    default void progress(Message step) {}
  }
}
