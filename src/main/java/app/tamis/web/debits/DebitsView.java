package app.tamis.web.debits;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// Who pays how, what came back, and who collects.
///
/// @param none that there is nothing yet, in a sentence; empty where there is something
/// @param waiting signed mandates that who collects doesn't know yet, with their files
/// @param creditor who collects, in a sentence; empty until it is said
/// @param mayAsk whether the reader may have mandates signed
/// @param form of who collects
/// @param others who has no mandate, in a sentence
public record DebitsView(
    Optional<String> said,
    Optional<String> none,
    List<ReturnedRow> returned,
    List<Row> mandates,
    List<Way> waiting,
    List<FileRow> files,
    List<Way> reports,
    Optional<String> creditor,
    boolean mayAsk,
    boolean mayRead,
    Form form,
    List<Way> others) {

  public DebitsView {
    returned = List.copyOf(returned);
    mandates = List.copyOf(mandates);
    waiting = List.copyOf(waiting);
    files = List.copyOf(files);
    reports = List.copyOf(reports);
    others = List.copyOf(others);
  }

  public record Way(String path, String label) {}

  /// @param path empty where the reader may not go there
  public record Row(
      String path, String client, String scheme, String reference, String account, String stands) {}

  /// @param id of the debit
  /// @param rung by whom the client was rung; empty until somebody did
  /// @param again whether it goes into the next file
  public record ReturnedRow(
      String id, String path, String client, String stands, String rung, boolean again) {}

  /// @param csv where it is; empty where it was undone
  public record FileRow(String label, String stands, String csv, String undo) {}
}
