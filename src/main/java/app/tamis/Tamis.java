package app.tamis;

import app.tamis.cli.Cli;
import app.tamis.cli.Serving;
import app.tamis.cli.Surroundings;
import app.tamis.web.Server;
import app.tamis.web.ServerSettings;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The program: a command line, one of whose commands serves pages.
public final class Tamis {

  private static final String SILENT = "org.slf4j.nop.NOPServiceProvider";
  private static final String LOGBACK = "ch.qos.logback.classic.spi.LogbackServiceProvider";

  private Tamis() {}

  static void main(String[] arguments) {
    var out = stream(FileDescriptor.out);
    var err = stream(FileDescriptor.err);
    System.setProperty("slf4j.internal.verbosity", "WARN");
    System.setProperty("slf4j.provider", SILENT);
    int status = Cli.run(List.of(arguments), out, err, Surroundings.ofThisProcess(), Tamis::serve);
    out.flush();
    err.flush();
    System.exit(status);
  }

  /// Commands have nothing to log; the server does.
  private static void serve(Serving.Asked asked, Serving.Ready ready) throws InterruptedException {
    System.setProperty("slf4j.provider", LOGBACK);
    var surroundings = Surroundings.ofThisProcess();
    var settings =
        new ServerSettings(
            asked.data(),
            asked.port(),
            asked.address(),
            asked.url(),
            asked.behindProxy(),
            asked.demo(),
            asked.resetOwner());
    try (var server =
        Server.start(settings, surroundings.variables(), asked.clock(), ready::progress)) {
      ready.at(server.firstLink());
      server.otherFirstLinks().forEach(other -> ready.also(other.portfolio(), other.link()));
      server.awaitEnd();
    }
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    var bytes = new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 13);
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }
}
