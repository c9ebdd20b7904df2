package app.tamis.debits;

import app.tamis.csv.CsvForm;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Files as the dashboard of GoCardless takes them.
///
/// The columns of payments are those of its help on importing payments in bulk (looked at in
/// November 2026). Those of customers are of its help on moving mandates to it: for Bacs as they
/// are listed there, but that the names of the address's columns are those of its API; for SEPA
/// they aren't listed whole, and follow those of Bacs.
final class GoCardlessFiles {

  private static final int LONGEST_CELL = 100;

  /// Where our references stand: its files carry such columns of one's own along.
  static final String OURS = "metadata.tamis";

  private GoCardlessFiles() {}

  /// A column: what it is called and what stands in it.
  private record Column<T>(String heading, Function<T, String> cell) {

    static <T> Column<T> of(String heading, Function<T, String> cell) {
      return new Column<>(heading, cell);
    }

    static <T> Column<T> empty(String heading) {
      return new Column<>(heading, _ -> "");
    }
  }

  /// @param mandate by which it is collected
  record Paid(Debit debit, Mandate mandate) {}

  /// @param account in full: who collects can't do without it
  record Owner(Mandate mandate, BankAccount account) {}

  static String payments(List<Paid> debits) {
    return write(
        List.<Column<Paid>>of(
            Column.of("mandate.id", paid -> paid.mandate().goCardless().mandate()),
            Column.of("customer.id", paid -> paid.mandate().goCardless().customer()),
            Column.of("customer.given_name", paid -> paid.mandate().goCardless().givenName()),
            Column.of("customer.family_name", paid -> paid.mandate().goCardless().familyName()),
            Column.of("customer.company_name", paid -> paid.mandate().goCardless().company()),
            Column.of("customer.email", paid -> paid.mandate().to().email()),
            Column.of("payment.amount", paid -> amount(paid.debit())),
            Column.of(
                "payment.currency", paid -> paid.debit().amount().currency().getCurrencyCode()),
            Column.of("payment.description", paid -> description(paid.debit())),
            Column.of("payment.charge_date", paid -> paid.debit().chargeOn().toString()),
            Column.of("payment." + OURS, paid -> paid.debit().reference())),
        debits);
  }

  private static String amount(Debit debit) {
    var digits = Math.max(0, debit.amount().currency().getDefaultFractionDigits());
    return debit.amount().rounded().value().setScale(digits).toPlainString();
  }

  /// What the client reads, and what we find it by.
  private static String description(Debit debit) {
    var reference = " " + debit.reference();
    return cut(debit.billNumber(), LONGEST_CELL - reference.length()) + reference;
  }

  static String owners(Scheme scheme, List<Owner> owners) {
    return write(scheme.isSepa() ? sepa() : bacs(), owners);
  }

  private static List<Column<Owner>> sepa() {
    var columns = new ArrayList<>(head());
    columns.add(Column.of("bank_account.account_holder_name", GoCardlessFiles::debtor));
    columns.add(
        Column.of(
            "bank_account.iban",
            owner -> owner.account() instanceof BankAccount.Iban iban ? iban.value() : ""));
    columns.add(Column.of("mandate." + OURS, owner -> owner.mandate().reference()));
    columns.add(Column.of("customer.language", owner -> owner.mandate().language()));
    return columns;
  }

  private static List<Column<Owner>> bacs() {
    var columns = new ArrayList<>(head());
    columns.add(Column.empty("customer.phone_number"));
    columns.add(Column.of("bank_account.account_holder_name", GoCardlessFiles::debtor));
    columns.add(
        Column.of(
            "bank_account.account_number",
            owner -> owner.account() instanceof BankAccount.Bacs bacs ? bacs.number() : ""));
    columns.add(
        Column.of(
            "bank_account.branch_code",
            owner -> owner.account() instanceof BankAccount.Bacs bacs ? bacs.sortCode() : ""));
    columns.add(Column.of("mandate." + OURS, owner -> owner.mandate().reference()));
    columns.add(Column.of("customer.language", owner -> owner.mandate().language()));
    return columns;
  }

  private static List<Column<Owner>> head() {
    return List.of(
        Column.empty("customer.given_name"),
        Column.empty("customer.family_name"),
        Column.of("customer.company_name", GoCardlessFiles::debtor),
        Column.of("customer.email", owner -> owner.mandate().to().email()),
        Column.of("customer.address_line1", GoCardlessFiles::street),
        Column.empty("customer.address_line2"),
        Column.empty("customer.address_line3"),
        Column.of("customer.city", owner -> owner.mandate().address().town()),
        Column.of("customer.postal_code", owner -> owner.mandate().address().postcode()),
        Column.of("customer.country_code", owner -> owner.mandate().address().country()));
  }

  private static String debtor(Owner owner) {
    return cut(owner.mandate().debtor(), LONGEST_CELL);
  }

  private static String street(Owner owner) {
    var address = owner.mandate().address();
    return (address.number() + " " + address.street()).strip();
  }

  private static String cut(String text, int longest) {
    return text.substring(0, Math.min(text.length(), longest));
  }

  private static <T> String write(List<Column<T>> columns, List<T> rows) {
    var out = new StringWriter();
    try (var csv = CsvForm.exact(',').to(out)) {
      csv.add(columns.stream().map(Column::heading).toList());
      rows.forEach(row -> csv.add(columns.stream().map(one -> one.cell().apply(row)).toList()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }
}
