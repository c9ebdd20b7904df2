package app.tamis.web.imports;

import app.tamis.web.board.BoardToCome;
import app.tamis.web.page.Form;
import app.tamis.web.settings.FirstSettings;
import java.util.List;
import java.util.Optional;

/// What was sent, and how far it has come.
///
/// @param stage `gathering`, `working`, `names`, `previewed`, `stored`, `nothing`, `failed` or
///   `stopped`
/// @param now what is being done
/// @param faults sentences
/// @param doubled sentences on files that tell the same as others
/// @param settings asked for with the first import
/// @param hours whether the reader is to say now how many hours clients take
public record IntakeView(
    String id,
    String stage,
    String now,
    List<String> faults,
    List<String> doubled,
    List<File> files,
    Optional<Names> names,
    Optional<Previewed> previewed,
    Optional<Board> board,
    String outcome,
    List<String> warnings,
    Optional<SettingsForm> settings,
    boolean hours) {

  /// @param is what it is taken for, in words
  /// @param extent how much it holds: rows, clients, months; empty until it was looked through
  /// @param unknown whether somebody has to say what it is
  /// @param mapping where it is said how it is read; empty where that is beyond doubt
  /// @param settings whether it is the firm's settings, which are asked for anew once it is gone
  /// @param tells what an export of a known tool can't tell, or how sure it is; empty of others
  public record File(
      String name,
      String size,
      String is,
      String extent,
      String tells,
      boolean settings,
      boolean unknown,
      Optional<String> mapping) {}

  public record Choice(String value, String label) {}

  /// @param made clients that would be made of names
  /// @param several whether more than one may be a new client's
  public record Names(
      List<Made> made, List<Unmatched> unmatched, boolean several, List<Choice> clients) {}

  public record Made(String id, String name) {}

  public record Unmatched(String name, String rows, List<Choice> nearest) {}

  /// Something that only a person can say of words in the files: each answer may be ticked.
  ///
  /// @param number by which it is sent back
  /// @param text what it means
  public record Asked(String number, String legend, String text, List<Answer> answers) {}

  /// @param ticked whether it is proposed
  public record Answer(String value, String label, boolean ticked) {}

  /// @param asked what only a person can say of words in the files
  /// @param downloads addresses of the rows that can't be taken, file by file
  /// @param knownOtherwise whether some are known of another client or day
  /// @param toldAgain whether files may take the place of what is known of their days
  /// @param leaving what the button says that leaves bad rows out; empty where none is bad
  public record Previewed(
      ControlView totals,
      List<Asked> asked,
      boolean nothingNew,
      String faults,
      List<Rejected> rejects,
      List<Choice> downloads,
      boolean knownOtherwise,
      boolean toldAgain,
      String leaving) {}

  /// The board that would come of it.
  ///
  /// @param shown empty where there is none, or it waits
  /// @param text what stands before it
  /// @param waits whether the reader is to say first how clients feel, or put that off
  /// @param test whether there is a caller test to take now
  /// @param rate asked for where nothing can be graded without it
  /// @param unpaid clients with bills due and no payment at all, of whom it is asked whether they
  ///   really have paid nothing
  public record Board(
      Optional<BoardToCome.View> shown,
      String text,
      boolean waits,
      boolean test,
      Optional<Form> rate,
      List<Choice> unpaid) {

    public Board {
      unpaid = List.copyOf(unpaid);
    }

    static Board without(String text, boolean waits, boolean test) {
      return new Board(Optional.empty(), text, waits, test, Optional.empty(), List.of());
    }
  }

  /// Rows that are bad for the same reason.
  ///
  /// @param where the file and the column
  /// @param lines the first of them, and how many more there are
  /// @param values what stands in the first of them
  public record Rejected(String where, String lines, List<String> values, String expected) {}

  /// @param fields each with its default and what it means; so `others`, which few need to touch
  /// @param guess what of it the browser's clock may tell better: `zone`, `country` beside it,
  ///   `all`, or nothing
  public record SettingsForm(
      Form form, List<FirstSettings.Asked> fields, List<FirstSettings.Asked> others, String guess) {

    /// Whether one of the others needs to be mended.
    public boolean unfolded() {
      return others.stream().anyMatch(field -> form.fault(field.name()).isPresent());
    }
  }
}
