package app.tamis.facts.warehouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.tamis.basics.Problems;
import app.tamis.disk.PrivateFile;
import app.tamis.portfolio.SettingsText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What is in force in a bucket: what was published last.
///
/// @param form of the manifest; a later one isn't read
/// @param generation how often something was published; names of files have it
/// @param portfolios by name
/// @param files by piece: those that hold its rows, from the bucket's folder of the table
record Manifest(
    int form,
    int generation,
    SortedMap<String, Published> portfolios,
    SortedMap<String, String> files) {

  private static final int FORM = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static final Manifest NOTHING = new Manifest(FORM, 0, new TreeMap<>(), new TreeMap<>());

  /// A portfolio whose rows are there.
  ///
  /// @param number by which they are told from others'
  /// @param version of its facts
  /// @param firm its name, where its settings give none
  /// @param settings as `portfolio.yaml` is written
  /// @param prints of its rows, by piece: where one is the same, so are the rows
  record Published(
      int number, String version, String firm, String settings, SortedMap<String, String> prints) {

    SettingsText text() {
      return new SettingsText(firm, settings);
    }
  }

  /// @throws Problems where it was written by a later version, or isn't one
  static Manifest read(Path file) {
    try {
      var read = JSON.readValue(Files.readString(file, UTF_8), Manifest.class);
      if (read.form() > FORM) {
        throw Problems.of("fleet.newer", file.toString());
      }
      return read;
    } catch (NoSuchFileException nothingYet) {
      return NOTHING;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JacksonException spoiled) {
      throw Problems.of("fleet.spoiled", file.toString());
    }
  }

  void write(Path file) {
    try {
      PrivateFile.write(file, JSON.writeValueAsString(this));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
