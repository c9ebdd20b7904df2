package app.tamis.web;

import app.tamis.web.MadeExports.Bill;
import app.tamis.web.MadeExports.Tells;
import app.tamis.web.MadeExports.Told;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// The made firm in France: a ledger for each year, and a list of tickets as a spreadsheet saves
/// it. Nobody writes hours down.
final class LedgerExports {

  static final Told TOLD =
      new Told(
          "currency: EUR\ncountry: FR\ntime_zone: Europe/Paris\n",
          "normal",
          "",
          EnumSet.of(Tells.TICKETS, Tells.RECEIPTS));

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter PLAIN = DateTimeFormatter.BASIC_ISO_DATE;

  private LedgerExports() {}

  static List<Path> write(MadeExports firm, Path folder) throws IOException {
    var files = new ArrayList<Path>();
    for (int year = firm.first().getYear(); year <= firm.last().getYear(); year++) {
      var end = LocalDate.of(year, 12, 31);
      var until = end.isAfter(firm.last()) ? firm.last() : end;
      files.add(
          MadeExports.write(
              folder,
              "123456789FEC%s.txt".formatted(PLAIN.format(until)),
              ledger(year, until),
              WINDOWS));
    }
    files.add(MadeExports.write(folder, "Suivi des demandes.csv", list(firm), WINDOWS));
    return files;
  }

  /// All bills since the firm began; those of other years stand carried forward while they are
  /// owed.
  private static String ledger(int year, LocalDate until) {
    var rows =
        new StringBuilder(
            "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise\n");
    var first = LocalDate.of(year, 1, 1);
    for (var bill : MadeExports.ofAllTime().bills()) {
      boolean paid = !bill.paid().isAfter(until);
      var letter = paid ? "L" + bill.number() : "";
      if (bill.issued().getYear() == year && !bill.issued().isAfter(until)) {
        bill(rows, bill, letter);
      } else if (bill.issued().isBefore(first) && !bill.paid().isBefore(first)) {
        forward(rows, bill, first, letter);
      }
      if (bill.paid().getYear() == year && paid) {
        receipt(rows, bill, letter);
      }
    }
    return rows.toString();
  }

  private static void bill(StringBuilder rows, Bill bill, String letter) {
    var what = new String[] {"VE\tVentes", "V" + bill.number()};
    rows.append(line(what, bill.issued(), client(bill), bill, bill.gross(), 0, letter))
        .append(line(what, bill.issued(), "70600000\tPrestations\t\t", bill, 0, bill.net(), ""))
        .append(line(what, bill.issued(), "44571000\tTVA\t\t", bill, 0, bill.tax(), ""));
  }

  private static void receipt(StringBuilder rows, Bill bill, String letter) {
    var what = new String[] {"BQ\tBanque", "B" + bill.number()};
    rows.append(line(what, bill.paid(), "51200000\tBanque\t\t", bill, bill.gross(), 0, ""))
        .append(line(what, bill.paid(), client(bill), bill, 0, bill.gross(), letter));
  }

  private static void forward(StringBuilder rows, Bill bill, LocalDate first, String letter) {
    var what = new String[] {"AN\tA nouveaux", "1"};
    rows.append(line(what, first, client(bill), bill, bill.gross(), 0, letter))
        .append(line(what, first, "10100000\tCapital\t\t", bill, 0, bill.gross(), ""));
  }

  private static String client(Bill bill) {
    return "41100000\tClients\tC%03d\t%s"
        .formatted(MadeExports.CLIENTS.indexOf(bill.client()) + 1, bill.client().name());
  }

  /// @param what journal and number of the entry
  private static String line(
      String[] what,
      LocalDate day,
      String account,
      Bill bill,
      double debit,
      double credit,
      String letter) {
    return String.join(
            "\t",
            what[0],
            what[1],
            PLAIN.format(day),
            account,
            "F-" + bill.number(),
            PLAIN.format(bill.issued()),
            "Facture F-" + bill.number(),
            MadeExports.comma(debit),
            MadeExports.comma(credit),
            letter,
            letter.isEmpty() ? "" : PLAIN.format(bill.paid()),
            PLAIN.format(day),
            "",
            "")
        + "\n";
  }

  private static String list(MadeExports firm) {
    var rows =
        new StringBuilder(
            "N° demande;Ouverte le;Clôturée le;Société;Demandeur;Canal;Urgence;Objet;État;Technicien\n");
    firm.visits((client, date, number) ->
        rows.append(
            "%d;%s 10:00;%s 12:00;%s;J. Dupont;%s;Normale;Imprimante;Clôturée;Anne\n"
                .formatted(
                    number,
                    DAY.format(date),
                    DAY.format(date),
                    client.spelled(),
                    client.rings() ? "Téléphone" : "Courriel")));
    return rows.toString();
  }
}
