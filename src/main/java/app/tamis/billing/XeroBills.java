package app.tamis.billing;

import java.time.format.DateTimeFormatter;
import java.util.List;

/// Lines as the sales invoice template of Xero has them (its help on importing sales invoices,
/// looked at in November 2026: days as DD/MM/YYYY, one line a row, the bill's number on each).
/// Account and tax code are the firm's own and stay empty.
final class XeroBills implements BillLayout.Lines {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Override
  public List<String> headings() {
    return List.of(
        "*ContactName",
        "EmailAddress",
        "POAddressLine1",
        "POAddressLine2",
        "POAddressLine3",
        "POAddressLine4",
        "POCity",
        "PORegion",
        "POPostalCode",
        "POCountry",
        "*InvoiceNumber",
        "Reference",
        "*InvoiceDate",
        "*DueDate",
        "InventoryItemCode",
        "*Description",
        "*Quantity",
        "*UnitAmount",
        "Discount",
        "*AccountCode",
        "*TaxType",
        "TrackingName1",
        "TrackingOption1",
        "TrackingName2",
        "TrackingOption2",
        "Currency",
        "BrandingTheme");
  }

  @Override
  public List<String> line(ItemisedBill bill, ItemisedBill.Item item) {
    return List.of(
        bill.client(),
        bill.email(),
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        bill.number(),
        "",
        DAY.format(bill.issuedOn()),
        DAY.format(bill.dueOn()),
        "",
        item.what(),
        item.quantity().toPlainString(),
        item.unitPrice().toPlainString(),
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        bill.net().currency().getCurrencyCode(),
        "");
  }
}
