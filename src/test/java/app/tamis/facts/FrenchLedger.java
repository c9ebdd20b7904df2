package app.tamis.facts;

import java.util.ArrayList;
import java.util.List;

/// A French ledger file as accounting software exports it, of which a test says only what matters:
/// a line for each side of an entry, such as
///
/// ```
/// VE 1 20250115 411 DUPONT F1 1200 - AA     journal, entry, day, account, client, piece, debit, credit, lettering
/// VE 1 20250115 706 -      F1 -    1000
/// ```
///
/// The day of the piece is that of the entry.
final class FrenchLedger {

  private static final String HEADER =
      "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise";

  private FrenchLedger() {}

  static String of(String lines) {
    var file = new ArrayList<>(List.of(HEADER));
    lines.lines().filter(line -> !line.isBlank()).map(FrenchLedger::line).forEach(file::add);
    return String.join("\n", file) + "\n";
  }

  private static String line(String line) {
    var cells = new ArrayList<String>();
    for (var cell : line.strip().split(" +", -1)) {
      cells.add(cell.equals("-") ? "" : cell);
    }
    var client = cells.get(4);
    return String.join(
        "\t",
        cells.get(0),
        "",
        cells.get(1),
        cells.get(2),
        cells.get(3) + "000",
        "Compte",
        client,
        client,
        cells.get(5),
        cells.get(2),
        "",
        cells.get(6),
        cells.get(7),
        cells.size() > 8 ? cells.get(8) : "",
        "",
        "",
        "",
        "");
  }
}
