package app.tamis.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// An archive, a packed file or a workbook, byte by byte, as it is sent. The first byte says by
/// which name. Nothing is put anywhere but among the files that were sent.
public final class ArchiveFuzz {

  static final List<String> NAMES =
      List.of("exports.zip", "export.csv.gz", "export.xlsx", "export.ods", "export.json.gz");

  private ArchiveFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    var name = NAMES.get(Math.floorMod(input[0] - '0', NAMES.size()));
    var content = Arrays.copyOfRange(input, 1, input.length);
    Trying.once(folder -> {
      try {
        LookedThrough.received(folder.resolve("data"), name, content);
      } finally {
        lookForStrays(folder);
      }
    });
  }

  private static void lookForStrays(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      var strays =
          all.filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString())
              .filter(file ->
                  !file.matches("data/incoming/[^/]+/(files/[^/]+|choices)|data/mappings/[^/]+"))
              .toList();
      if (!strays.isEmpty()) {
        throw new AssertionError(strays);
      }
    }
  }
}
