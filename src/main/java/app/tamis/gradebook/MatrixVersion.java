package app.tamis.gradebook;

import app.tamis.grading.Matrices;
import app.tamis.grading.Matrix;
import java.time.Instant;

/// A matrix as it was kept.
///
/// @param number counts up from 1, the matrix that came with Tamis
/// @param name as the document calls itself; several versions may have the same
/// @param by the person's name as it was then; empty for the matrix that came with Tamis
public record MatrixVersion(int number, String name, String yaml, String by, Instant at) {

  /// Whether it came with Tamis, and nobody changed it.
  public boolean isShipped() {
    return by.isEmpty();
  }

  /// Whether it is written for the first rules, by which nobody can grade any more.
  public boolean isOfFirstRules() {
    return Matrices.isOfFirstRules("matrix", yaml);
  }

  public Matrix matrix() {
    return Matrices.readKept("matrix", yaml);
  }
}
