package app.tamis.cli;

import picocli.CommandLine.Option;

/// Where the web application listens.
final class ServingArguments {

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
  int port = 8080;

  @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
  String address = "127.0.0.1";
}
