package app.tamis.billing;

import app.tamis.csv.CsvForm;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The invoicing tools whose files itemised bills can be written as.
public enum BillLayout {
  XERO("Xero", ',', new XeroBills()),
  QUICKBOOKS("QuickBooks", ',', new QuickBooksBills()),
  PENNYLANE("Pennylane", ';', new PennylaneBills());

  private final String label;
  private final char separator;
  private final Lines lines;

  BillLayout(String label, char separator, Lines lines) {
    this.label = label;
    this.separator = separator;
    this.lines = lines;
  }

  /// How a tool wants its lines.
  interface Lines {

    List<String> headings();

    List<String> line(ItemisedBill bill, ItemisedBill.Item item);
  }

  public String label() {
    return label;
  }

  /// As it stands in addresses.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<BillLayout> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  String write(List<ItemisedBill> bills) {
    var text = new StringWriter();
    var rows = CsvForm.harmless(separator).to(text);
    rows.add(lines.headings());
    bills.forEach(bill -> bill.items().forEach(item -> rows.add(lines.line(bill, item))));
    rows.flush();
    return text.toString();
  }
}
