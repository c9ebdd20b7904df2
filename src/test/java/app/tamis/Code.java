package app.tamis;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The project itself, as rules about it look at it.
final class Code {

  /// Read once for all rules.
  static final JavaClasses TAMIS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("app.tamis");

  private Code() {}

  /// Where arrows lead, however far.
  ///
  /// @param next where they lead from one place
  static <T> Set<T> beyond(T from, Function<T, Stream<T>> next) {
    return next.apply(from)
        .flatMap(place -> Stream.concat(Stream.of(place), beyond(place, next).stream()))
        .collect(toSet());
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
