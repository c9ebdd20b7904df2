package app.tamis.facts.table;

/// An invoice that a row names by its client and number, as somebody would on paper, since its id
/// stands in another file. A ledger carries forward what was owed a year before with the invoice's
/// number, but not with the entry that its id is made of.
///
/// As names of clients are, it is looked up where the invoices of the folder and of the store are
/// known: in the view `numbered_invoices`. Of several only one that comes to just the amount is
/// meant, and none that comes to less: then the amount is the sum of several.
///
/// The rows bring the texts `carried_client`, `carried_number`, `carried_day` (by when it was
/// issued, ISO) and `carried_amount`; where they name nothing by number, all are NULL. A number
/// that isn't known is empty.
///
/// @param column that gets the id, where the row has none itself
/// @param byName whether the client is named, and not told by id
public record NamedInvoice(String column, boolean byName) {

  /// What is selected of the rows, behind the cells.
  static final String COLUMNS = ", carried_client, carried_number, carried_day, carried_amount";

  /// SQL for the id, NULL where none or several can be meant.
  String id() {
    return """
    (SELECT CASE
        WHEN count(DISTINCT n.invoice_id) = 1 THEN min(n.invoice_id)
        WHEN count(DISTINCT n.invoice_id) FILTER (n.total = TRY_CAST(r.carried_amount AS DECIMAL(18, 6))) = 1
          THEN min(n.invoice_id) FILTER (n.total = TRY_CAST(r.carried_amount AS DECIMAL(18, 6)))
      END
      FROM numbered_invoices AS n
      WHERE n.client_id = %s
        AND n.number = r.carried_number
        AND n.issued_on <= TRY_CAST(r.carried_day AS DATE)
        AND n.total >= TRY_CAST(r.carried_amount AS DECIMAL(18, 6)))\
    """
        .formatted(byName ? "names.client_id" : "r.carried_client");
  }

  /// What must be joined to find who bears the name.
  String join() {
    return byName ? " LEFT JOIN spellings AS names ON names.name = r.carried_client" : "";
  }
}
