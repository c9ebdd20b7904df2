package app.tamis.fuzz;

import app.tamis.basics.Words;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.FolderFixture;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.Precedence;
import app.tamis.facts.Reject;
import app.tamis.grading.Grading;
import app.tamis.grading.Matrices;
import app.tamis.grading.Matrix;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What is done with a folder of facts once it can be opened.
final class Using {

  private static final ImportOptions TAKING_ALL = new ImportOptions(true, true, Precedence.NOTHING);
  private static final List<Words> WORDS = List.of(Words.in(Locale.UK), Words.in(Locale.FRANCE));

  private Using() {}

  /// Reads, checks, and says all that is odd.
  static Facts.Checked checked(FactsFolder folder) {
    var checked = door().check(folder, TAKING_ALL, Using::say);
    checked.warnings().forEach(warning -> WORDS.forEach(words -> words.sentence(warning)));
    return checked;
  }

  static void graded(Path folder, Matrix matrix) {
    try (var opened = FactsFolder.open(folder)) {
      switch (door().read(opened, TAKING_ALL, Using::say)) {
        case Facts.Reading.Taken(var facts, _) ->
            facts
                .months()
                .lastMonthEnd()
                .ifPresent(
                    asOf -> Grading.grade(facts.months(), facts.costBasis(), matrix, asOf, 12));
        case Facts.Reading.Refused refused -> throw new AssertionError(refused);
      }
    }
  }

  static void graded(Path folder) {
    graded(folder, Matrices.classic());
  }

  static Facts door() {
    return FolderFixture.door(FolderFixture.TODAY);
  }

  static void say(Reject reject) {
    WORDS.forEach(words -> words.sentence(reject.expected()));
  }
}
