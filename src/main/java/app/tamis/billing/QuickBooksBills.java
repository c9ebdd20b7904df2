package app.tamis.billing;

import java.time.format.DateTimeFormatter;
import java.util.List;

/// Lines as the import of invoices of QuickBooks Online has them (Intuit's help on importing
/// invoices in batches, looked at in November 2026; how days are written is chosen there). Item and
/// tax code are the firm's own and stay empty.
final class QuickBooksBills implements BillLayout.Lines {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Override
  public List<String> headings() {
    return List.of(
        "*InvoiceNo",
        "*Customer",
        "*InvoiceDate",
        "*DueDate",
        "Terms",
        "Location",
        "Memo",
        "Item(Product/Service)",
        "ItemDescription",
        "ItemQuantity",
        "ItemRate",
        "*ItemAmount",
        "*ItemTaxCode",
        "ItemTaxAmount",
        "Currency");
  }

  @Override
  public List<String> line(ItemisedBill bill, ItemisedBill.Item item) {
    return List.of(
        bill.number(),
        bill.client(),
        DAY.format(bill.issuedOn()),
        DAY.format(bill.dueOn()),
        "",
        "",
        "",
        "",
        item.what(),
        item.quantity().toPlainString(),
        item.unitPrice().toPlainString(),
        item.net().toPlainString(),
        "",
        "",
        bill.net().currency().getCurrencyCode());
  }
}
