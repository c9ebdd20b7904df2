package app.tamis.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the web application listens, and how people get there.
final class ServingArguments {

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
  int port = 8080;

  @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
  String address = "127.0.0.1";

  @Option(names = "--url", paramLabel = "URL")
  private @Nullable URI url;

  @Option(names = "--behind-proxy")
  private boolean behindProxy;

  Serving.Asked asked(Path data, Clock clock, boolean demo, boolean resetOwner) {
    return new Serving.Asked(
        data, clock, port, address, Optional.ofNullable(url), behindProxy, demo, resetOwner);
  }
}
