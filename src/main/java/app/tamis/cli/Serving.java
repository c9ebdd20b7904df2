package app.tamis.cli;

import java.nio.file.Path;

/// The web application, as the command line sees it: edges don't know each other, so the program
/// hands it in.
@FunctionalInterface
public interface Serving {

  /// Serves pages until it is stopped.
  ///
  /// @param data the data folder
  /// @param port 0 for any that is free
  /// @param address to listen on
  /// @param demo whether somebody only wants to look: a sign-in link is made at every start
  /// @param ready told the address of the first page once it can be opened
  void serve(Path data, int port, String address, boolean demo, Ready ready)
      throws InterruptedException;

  /// Told when pages can be opened.
  @FunctionalInterface
  interface Ready {

    /// @param link to open in a browser; it signs in, once
    void at(String link);
  }
}
