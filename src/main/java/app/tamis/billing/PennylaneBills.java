package app.tamis.billing;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Lines with the headings of the lists of bills that Pennylane exports, and those of their lines:
/// its import asks which column is which. Amounts are written with a comma.
final class PennylaneBills implements BillLayout.Lines {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Override
  public List<String> headings() {
    return List.of(
        "Numéro",
        "Date",
        "Échéance",
        "Client",
        "Email",
        "Libellé",
        "Quantité",
        "Prix unitaire HT",
        "Montant HT",
        "Taux TVA",
        "Devise");
  }

  @Override
  public List<String> line(ItemisedBill bill, ItemisedBill.Item item) {
    return List.of(
        bill.number(),
        DAY.format(bill.issuedOn()),
        DAY.format(bill.dueOn()),
        bill.client(),
        bill.email(),
        item.what(),
        french(item.quantity()),
        french(item.unitPrice()),
        french(item.net()),
        bill.taxPercent().map(percent -> french(percent) + " %").orElse(""),
        bill.net().currency().getCurrencyCode());
  }

  private static String french(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }
}
