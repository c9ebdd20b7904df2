package app.tamis.grading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import app.tamis.basics.Problems;
import app.tamis.basics.Yaml;
import app.tamis.grading.matrix.FirstMatrixReader;
import app.tamis.grading.matrix.MatrixReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The way to a [Matrix]: the one that comes with the program, or a document of your own.
public final class Matrices {

  private static final String CLASSIC = "matrix/classic.yaml";

  private Matrices() {}

  /// The matrix that grades unless another is asked for.
  public static Matrix classic() {
    return read(CLASSIC, classicText());
  }

  /// The document of the classic matrix, to copy and change.
  public static String classicText() {
    try (var stream = Matrices.class.getClassLoader().getResourceAsStream(CLASSIC)) {
      return new String(requireNonNull(stream, CLASSIC).readAllBytes(), UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /// @param source the file's name, as problems shall call it
  /// @throws Problems with every fault of the document
  public static Matrix read(String source, String text) {
    return MatrixReader.read(source, text);
  }

  /// A matrix that was kept, by which gradings were made: also one in the form of the first rules.
  public static Matrix readKept(String source, String text) {
    return isOfFirstRules(source, text)
        ? FirstMatrixReader.read(source, text)
        : MatrixReader.read(source, text);
  }

  /// Whether nobody can grade by it any more.
  public static boolean isOfFirstRules(String source, String text) {
    return MatrixReader.isOfFirstRules(Yaml.read(source, text));
  }
}
