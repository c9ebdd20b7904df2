package app.tamis.facts.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Keeps what is entrusted to a data folder from the machine's other users: folders are for their
/// owner alone, and files too. Where a file system knows no such thing, nothing is done.
public final class Private {

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  /// The book's server may run as another user, who must get through to what is its own.
  private static final Set<PosixFilePermission> WAY_THROUGH =
      PosixFilePermissions.fromString("rwx--x--x");

  /// What is ours in a data folder, and may be ours alone.
  private static final List<String> OURS =
      List.of("facts", "incoming", "mappings", "documents", "post", "portfolios");

  private static final List<String> ALL_OURS =
      List.of("facts", "incoming", "mappings", "documents", "post", "portfolios", "book");

  private Private() {}

  /// Closes a data folder; one that holds other things too stays open itself.
  ///
  /// @return whether anything in it was open to others
  public static boolean keepData(Path data) throws IOException {
    boolean wasOpen = false;
    for (var name : OURS) {
      wasOpen |= keep(data.resolve(name));
    }
    return (isOursAlone(data) && close(data, wayIn())) || wasOpen;
  }

  private static Set<PosixFilePermission> wayIn() {
    return System.getProperty("user.name").equals("root") ? WAY_THROUGH : FOLDER;
  }

  private static boolean isOursAlone(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return false;
    }
    try (var entries = Files.list(data)) {
      return entries.allMatch(entry -> ALL_OURS.contains(String.valueOf(entry.getFileName())));
    }
  }

  /// Makes a folder, and those around it, for their owner alone.
  public static void make(Path folder) throws IOException {
    if (Files.exists(folder)) {
      return;
    }
    var missing =
        Stream.iterate(folder.toAbsolutePath(), Objects::nonNull, Path::getParent)
            .takeWhile(Files::notExists)
            .toList();
    Files.createDirectories(folder);
    boolean within = true;
    for (var made : missing) {
      close(made, within ? FOLDER : wayIn());
      within &= !OURS.contains(String.valueOf(made.getFileName()));
    }
  }

  /// Closes a folder with all that is in it.
  ///
  /// @return whether anything was open to others
  public static boolean keep(Path tree) throws IOException {
    var closing = new Closing();
    if (Files.isDirectory(tree)) {
      Files.walkFileTree(tree, closing);
    }
    return closing.wasOpen;
  }

  private static boolean close(Path path, Set<PosixFilePermission> most) throws IOException {
    var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view == null || most.containsAll(view.readAttributes().permissions())) {
      return false;
    }
    try {
      view.setPermissions(most);
      return true;
    } catch (FileSystemException ofAnotherUser) {
      return false;
    }
  }

  private static final class Closing extends SimpleFileVisitor<Path> {

    private boolean wasOpen;

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes seen)
        throws IOException {
      wasOpen |= close(folder, FOLDER);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes seen) throws IOException {
      wasOpen |= seen.isRegularFile() && close(file, FILE);
      return FileVisitResult.CONTINUE;
    }

    /// Others may be at work here, and some of it may be another user's.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) {
      return FileVisitResult.CONTINUE;
    }
  }
}
