package app.tamis;

import app.tamis.cli.Cli;
import app.tamis.cli.Surroundings;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The program: a command line.
public final class Tamis {

  private Tamis() {}

  static void main(String[] arguments) {
    var out = stream(FileDescriptor.out);
    var err = stream(FileDescriptor.err);
    int status = Cli.run(List.of(arguments), out, err, Surroundings.ofThisProcess());
    out.flush();
    err.flush();
    System.exit(status);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    var bytes = new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 13);
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }
}
