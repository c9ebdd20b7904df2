package app.tamis.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.facts.BookRows;
import app.tamis.facts.Intake;
import app.tamis.facts.IntakeFile;
import app.tamis.facts.Intakes;
import app.tamis.facts.Mappings;
import app.tamis.facts.Precedence;
import app.tamis.facts.SavedMappings;
import app.tamis.facts.StrangeFile;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/// A file that somebody sends, as the intake looks through it: by itself, and together with a table
/// of clients.
final class LookedThrough {

  private static final Words WORDS = Words.in(Locale.FRANCE);
  private static final String CLIENTS = "client_id,name\nC1,Alpha SARL\nC2,Beta Ltd\n";

  private LookedThrough() {}

  /// Receives a file, and says what each that came of it is.
  static Intake received(Path data, String name, byte[] content) {
    var intake = new Intakes(data).begin();
    intake.receive(name, new ByteArrayInputStream(content));
    intake.doubled(intake.files());
    intake.currency();
    for (var file : intake.files()) {
      if (file.what() instanceof IntakeFile.What.Unknown) {
        propose(intake, data, file.name());
      }
    }
    return intake;
  }

  /// What is proposed is a mapping that can be saved.
  private static void propose(Intake intake, Path data, String name) {
    var saved = new SavedMappings(data);
    try (var strange = StrangeFile.open(intake.path(name).orElseThrow(), name)) {
      strange.columns();
      var proposed = strange.proposed(strange.guess().table(), WORDS);
      if (proposed.lacking().isEmpty()) {
        Unrefused.by(() -> Mappings.check(name, proposed.yaml()));
        var as = saved.nameFor(name);
        saved.save(as, proposed.yaml(), "", Instant.EPOCH);
        intake.choose(name, as);
      }
    } catch (Problems unreadable) {
      intake.remove(name);
    }
  }

  /// The same, then what an import would do.
  static void tried(Path folder, String name, byte[] content) {
    var data = folder.resolve("data");
    var intake = received(data, name, content);
    intake.receive("clients.csv", new ByteArrayInputStream(CLIENTS.getBytes(UTF_8)));
    try (var opened = intake.open()) {
      Using.door().tried(data, opened, BookRows.NONE, Precedence.NOTHING, Using::say);
    }
  }
}
