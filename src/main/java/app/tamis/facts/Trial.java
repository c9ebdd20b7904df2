package app.tamis.facts;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.facts.files.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Files that are only tried out: an [Intake] in a data folder of its own, which is gone once this
/// is closed, or the program ends.
public final class Trial implements AutoCloseable {

  /// What lies in a folder and isn't meant when the folder is named.
  private static final Pattern BESIDE =
      Pattern.compile("(?i)\\..*|~\\$.*|thumbs\\.db|rejects\\.csv|readme(\\..*)?");

  private final Scratch scratch;
  private final Thread atExit;
  private final Intake intake;

  /// Where each file came from, by its name as a file system sees it that knows no case.
  private final Map<String, Path> taken = new HashMap<>();

  private Trial(Scratch scratch) {
    this.scratch = scratch;
    this.atExit = new Thread(scratch::close);
    this.intake = new Intakes(scratch.folder()).begin();
  }

  public static Trial begin() {
    var trial = new Trial(Scratch.make());
    Runtime.getRuntime().addShutdownHook(trial.atExit);
    return trial;
  }

  /// The data folder.
  public Path data() {
    return scratch.folder();
  }

  public Intake intake() {
    return intake;
  }

  /// Takes files, what archives hold, and the files of folders.
  ///
  /// @param except what isn't taken with the folder that it lies in
  /// @return what was passed over
  /// @throws Problems with everything that isn't there or can't be taken
  public List<Message> take(Collection<Path> paths, Collection<Path> except) {
    var problems = new ArrayList<Message>();
    var notes = new ArrayList<Message>();
    for (var path : paths) {
      for (var file : Files.isDirectory(path) ? filesIn(path, except, notes) : List.of(path)) {
        try {
          take(file);
        } catch (Problems found) {
          problems.addAll(found.messages());
        } catch (IOException fault) {
          problems.add(Message.of("file.unreadable", file.toString()));
        }
      }
    }
    Problems.throwIfAny(problems);
    return notes;
  }

  private static List<Path> filesIn(Path folder, Collection<Path> except, List<Message> notes) {
    var ours = except.stream().map(Trial::real).toList();
    var files = new ArrayList<Path>();
    try (var entries = Files.list(folder)) {
      for (var entry : entries.sorted().toList()) {
        boolean beside =
            BESIDE.matcher(String.valueOf(entry.getFileName())).matches()
                || ours.contains(real(entry));
        if (Files.isDirectory(entry) && !beside) {
          notes.add(Message.of("trial.below", entry.toString()));
        } else if (!beside) {
          files.add(entry);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static Path real(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private void take(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw Problems.of("file.missing", file.toString());
    }
    var name = String.valueOf(file.getFileName());
    if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      takeAll(name, file);
    } else {
      receive(name, file, file);
    }
  }

  /// An archive is unpacked aside, so that none of its files takes the place of another.
  private void takeAll(String name, Path archive) throws IOException {
    try (var aside = Scratch.make();
        var in = Files.newInputStream(archive)) {
      var unpacked = new Intakes(aside.folder()).begin();
      unpacked.receive(name, in);
      for (var file : unpacked.files()) {
        receive(file.name(), unpacked.path(file.name()).orElseThrow(), archive);
      }
    }
  }

  /// @param from where a person finds it
  private void receive(String name, Path file, Path from) throws IOException {
    var other = Optional.ofNullable(taken.put(name.toLowerCase(Locale.ROOT), real(from)));
    if (other.isPresent() && other.get().equals(real(from))) {
      return;
    }
    if (other.isPresent()) {
      throw Problems.of("trial.twice", name, other.get().toString(), real(from).toString());
    }
    try (var in = Files.newInputStream(file)) {
      intake.receive(name, in);
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    scratch.close();
  }
}
