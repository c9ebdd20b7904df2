package app.tamis.web;

import app.tamis.basics.Problems;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.stream.Stream;

/// Whether pages can be served where they are to be, looked at before anything else is begun.
record Listening(String address, int port) {

  private static final int HIGHEST_PORT = 65_535;

  /// @throws Problems where they can't
  void check() {
    if (port < 0 || port > HIGHEST_PORT) {
      throw Problems.of("serve.port", text(port), text(HIGHEST_PORT));
    }
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (UnknownHostException e) {
      throw Problems.of("serve.address", address);
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /// What a fault comes down to that was seen while the server started: its own, unless the port
  /// was taken after all.
  RuntimeException told(RuntimeException fault) {
    return Stream.<Throwable>iterate(fault, Objects::nonNull, Throwable::getCause)
        .filter(BindException.class::isInstance)
        .<RuntimeException>map(cause -> refused((IOException) cause))
        .findFirst()
        .orElse(fault);
  }

  private Problems refused(IOException fault) {
    var reason = String.valueOf(fault.getMessage());
    return reason.contains("in use")
        ? Problems.of("serve.taken", address, text(port))
        : Problems.of("serve.refused", address, text(port), reason);
  }

  /// Ports are names: no separator stands in them.
  private static String text(int port) {
    return String.valueOf(port);
  }
}
