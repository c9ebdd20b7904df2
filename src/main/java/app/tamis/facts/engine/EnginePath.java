package app.tamis.facts.engine;

import app.tamis.basics.Problems;
import app.tamis.facts.files.Packed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// A place on the disk under a name that the engine takes for itself and for nothing else. To the
/// engine, `[`, `*` and `?` stand for other names, `\` for a folder's end, `;` for the end of a
/// name; so a file whose name holds more than letters, digits and a few plain signs is shown to it
/// under a name of ours. No SQL names a file in any other way.
///
/// @param path absolute, and through no symbolic link, since the engine goes by the true name
public record EnginePath(Path path) {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N} ._=+,@&()#%'~!$-]+");

  public EnginePath {
    if (!isPlain(path)) {
      throw new IllegalArgumentException("not a plain path: " + path);
    }
  }

  /// Whether the engine takes a name literally.
  public static boolean isPlain(Path path) {
    for (var name : path.toAbsolutePath()) {
      if (!PLAIN.matcher(name.toString()).matches()) {
        return false;
      }
    }
    return true;
  }

  /// A folder of our own, in which the engine may do as it likes.
  ///
  /// @throws Problems where the machine's temporary folder has a name that the engine would take
  ///   for others
  static EnginePath scratch(Path folder) {
    var real = real(folder);
    if (!isPlain(real)) {
      throw Problems.of("store.scratch", String.valueOf(real.getParent()));
    }
    return new EnginePath(real);
  }

  /// A file to be read: itself, or the same bytes under a name of ours.
  ///
  /// @param scratch where the other name is put, if one is needed
  public static EnginePath of(Path file, Path scratch) {
    var real = real(file);
    return isPlain(real) ? new EnginePath(real) : shown(real, scratch(scratch).path());
  }

  /// What was made readable before, by [#of].
  public static EnginePath known(Path file) {
    return new EnginePath(file.toAbsolutePath());
  }

  /// Of a file that need not exist; its folder must.
  static Path trueName(Path file) {
    return real(file.toAbsolutePath().resolveSibling(""))
        .resolve(String.valueOf(file.getFileName()));
  }

  private static EnginePath shown(Path file, Path scratch) {
    try {
      var name = Files.createTempFile(scratch, "shown-", Packed.is(file) ? Packed.ENDING : "");
      Files.delete(name);
      try {
        Files.createLink(name, file);
      } catch (IOException | UnsupportedOperationException | SecurityException onAnotherDisk) {
        Files.copy(file, name);
      }
      return new EnginePath(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As SQL names it.
  public String sql() {
    return Sql.text(path.toString());
  }

  /// As a setting of the engine names it.
  String setting() {
    return path.toString();
  }
}
