package app.tamis.web.imports;

import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Intake;
import app.tamis.facts.IntakeFile;
import app.tamis.facts.SavedMappings;
import app.tamis.facts.StrangeFile;
import app.tamis.facts.Sureness;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Has files of nobody's layout read as their columns and values say, where these leave no doubt:
/// the table is sure, all that it can't do without is found, each column surely, and nothing is to
/// be asked. Somebody still sees what would come of it, and may say otherwise.
@Component
final class SureFiles {

  private final SavedMappings saved;
  private final Trail trail;
  private final Clock clock;

  SureFiles(DataFolder data, Trail trail, Clock clock) {
    this.saved = new SavedMappings(data);
    this.trail = trail;
    this.clock = clock;
  }

  /// @param by who sent them
  void know(Intake intake, Words words, Signature by) {
    intake.files().stream()
        .filter(file -> file.what() instanceof IntakeFile.What.Unknown)
        .map(IntakeFile::name)
        .forEach(name ->
            intake
                .path(name)
                .flatMap(path -> sure(path, name, words))
                .ifPresent(proposed -> read(intake, name, proposed, by)));
  }

  /// Empty where somebody must be asked.
  private static Optional<StrangeFile.Proposed> sure(Path path, String name, Words words) {
    try (var file = StrangeFile.open(path, name)) {
      var guess = file.guess();
      return guess.sureness() == Sureness.SURE
          ? Optional.of(file.proposed(guess.table(), words)).filter(SureFiles::leavesNoDoubt)
          : Optional.empty();
    } catch (Problems unreadable) {
      return Optional.empty();
    }
  }

  private static boolean leavesNoDoubt(StrangeFile.Proposed proposed) {
    return proposed.lacking().isEmpty()
        && proposed.questions().isEmpty()
        && proposed.fields().stream()
            .allMatch(field -> field.sure() && (field.from().isPresent() || !field.standIn()));
  }

  private void read(Intake intake, String file, StrangeFile.Proposed proposed, Signature by) {
    var as = saved.nameFor(file);
    saved.save(as, proposed.yaml(), by.name(), clock.instant());
    trail.record(by, "trail.import.mapping", as);
    intake.chooseForSure(file, as, proposed.table());
  }
}
