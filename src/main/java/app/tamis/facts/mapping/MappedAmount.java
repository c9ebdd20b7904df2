package app.tamis.facts.mapping;

/// What a row of the file says of the sum by which its table is checked, in SQL of type DOUBLE.
record MappedAmount(MappedTable table, MappedSql sql, MappingHeader header) {

  static final String NONE = "CAST(NULL AS DOUBLE)";

  /// NULL where its table has no such sum, or the row says none.
  String text() {
    return switch (table.table()) {
      case TIME_ENTRIES -> number("minutes");
      case INVOICES -> number("total");
      case PAYMENTS -> number("amount");
      case INVOICE_LINES ->
          feeds("quantity")
              ? "coalesce(" + number("quantity") + ", 1) * " + number("unit_price")
              : number("unit_price");
      default -> NONE;
    };
  }

  private boolean feeds(String column) {
    return table.column(column).filter(header::feeds).isPresent();
  }

  private String number(String column) {
    return table
        .column(column)
        .filter(header::feeds)
        .map(mapped -> "TRY_CAST(" + new MappedCell(mapped, sql).text() + " AS DOUBLE)")
        .orElse(NONE);
  }
}
