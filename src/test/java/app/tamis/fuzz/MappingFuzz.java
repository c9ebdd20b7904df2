package app.tamis.fuzz;

import app.tamis.basics.Yaml;

/// A mapping: whatever is read of it can be used.
public final class MappingFuzz {

  private MappingFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    Trying.once(folder -> Mapped.used(Yaml.text("own.yaml", input), folder));
  }
}
