package app.tamis.fuzz;

import static app.tamis.facts.FolderFixture.aFolder;

/// A `portfolio.yaml`: by whatever is read of it, clients can be graded.
public final class SettingsFuzz {

  private SettingsFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    Trying.once(folder ->
        Using.graded(aFolder(folder.resolve("firm")).with("portfolio.yaml", input).written()));
  }
}
