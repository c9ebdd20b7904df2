package app.tamis.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version that the build wrote into the jar.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    var built = Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
    return new String[] {"tamis " + built.orElse("(not packaged)")};
  }
}
