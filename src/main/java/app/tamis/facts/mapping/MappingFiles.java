package app.tamis.facts.mapping;

import app.tamis.basics.Nearest;
import app.tamis.basics.Problems;
import app.tamis.facts.files.FileFault;
import app.tamis.facts.files.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The mappings that there are: those shipped, each a YAML file to be copied and changed, and
/// people's own, which are files too.
public final class MappingFiles {

  private static final List<String> NAMES =
      List.of(
          "3cx-calls",
          "asterisk-calls",
          "autotask-time",
          "clockify-time",
          "connectwise-time",
          "dolibarr-factures",
          "dolibarr-invoices",
          "fec",
          "freshbooks-invoices",
          "freshdesk-tickets",
          "glpi-tickets",
          "gocardless-payments",
          "halo-tickets",
          "harvest-time",
          "invoiceninja-invoices",
          "invoiceninja-payments",
          "kimai-time",
          "microsoft-csp-licences",
          "pax8-licences",
          "pennylane-invoices",
          "quickbooks-payments",
          "solidtime-time",
          "stripe-payments",
          "syncro-invoices",
          "toggl-time",
          "xero-invoices",
          "zammad-tickets");

  private MappingFiles() {}

  /// The shipped ones.
  public static List<Mapping> list() {
    return Shipped.ALL;
  }

  /// Read once, by whoever asks first: to see which fits a file, all of them are needed.
  private static final class Shipped {
    static final List<Mapping> ALL =
        NAMES.stream().map(name -> Mapping.read(name, text(name))).toList();
  }

  /// @param nameOrFile a shipped mapping's name, or a YAML file's path
  /// @param folder from which such a path starts
  /// @throws Problems where there is none such, or something is wrong with it
  public static Mapping find(String nameOrFile, Path folder) {
    if (NAMES.contains(nameOrFile)) {
      return Mapping.read(nameOrFile, text(nameOrFile));
    }
    if (!isFile(nameOrFile)) {
      throw Problems.of(
          "mapping.unknown", nameOrFile, NAMES, Nearest.list(nameOrFile, NAMES, 1).getFirst());
    }
    var file = folder.resolve(nameOrFile);
    if (!Files.isRegularFile(file)) {
      throw Problems.of("file.missing", nameOrFile);
    }
    try {
      return Mapping.read(nameOrFile, YamlFile.text(file, nameOrFile));
    } catch (IOException fault) {
      throw new Problems(List.of(FileFault.of(nameOrFile, fault)));
    }
  }

  /// The shipped mapping that finds all of its columns in a file, if one does.
  public static Optional<Mapping> fitting(Path file) {
    try (var beginnings = Beginnings.of(file)) {
      return list().stream().filter(beginnings::fit).findFirst();
    }
  }

  /// A shipped mapping as it is written, comments and all, to be copied.
  ///
  /// @throws Problems where there is none of that name
  public static String text(String name) {
    try (var stream = MappingFiles.class.getResourceAsStream("/mappings/" + name + ".yaml")) {
      if (stream == null) {
        throw Problems.of("mapping.unknown", name, NAMES, Nearest.list(name, NAMES, 1).getFirst());
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<String> names() {
    return NAMES;
  }

  /// Whether a path leads into a folder, wherever links along it lead.
  public static boolean liesWithin(Path folder, String path) {
    try {
      var plain = Path.of(path).normalize();
      if (plain.isAbsolute() || plain.startsWith("..")) {
        return false;
      }
      var file = folder.resolve(path);
      return Files.notExists(file, LinkOption.NOFOLLOW_LINKS)
          || file.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException | InvalidPathException nowhere) {
      return false;
    }
  }

  public static boolean isFile(String nameOrFile) {
    return nameOrFile.endsWith(".yaml") || nameOrFile.endsWith(".yml");
  }
}
