package app.tamis.fuzz;

import static app.tamis.facts.FolderFixture.aFolder;

import app.tamis.basics.Yaml;
import app.tamis.grading.Matrices;

/// A matrix, also in its first form: by whatever is read of it, clients can be graded.
public final class MatrixFuzz {

  private MatrixFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    Trying.once(folder -> {
      var text = Yaml.text("matrix.yaml", input);
      Matrices.readKept("matrix.yaml", text);
      var matrix = Matrices.read("matrix.yaml", text);
      Using.graded(aFolder(folder.resolve("firm")).written(), matrix);
    });
  }
}
