package app.tamis.facts.mapping;

import app.tamis.basics.YamlMap;
import app.tamis.facts.FactTable;
import java.util.List;

/// Whether a mapping feeds every column that a table can't do without.
final class MappedNeeds {

  private MappedNeeds() {}

  /// Notes a problem for each that isn't fed.
  ///
  /// @param settles whether invoices are found by what they share
  static void check(FactTable table, List<MappedColumn> columns, boolean settles, YamlMap at) {
    var fed = columns.stream().map(mapped -> mapped.column().name()).toList();
    for (var column : table.columns()) {
      var name = column.name();
      boolean otherwise =
          (name.equals("client_id")
                  && table.namesItsClient()
                  && fed.contains(FactTable.CLIENT_NAME))
              || (name.equals("invoice_id") && table == FactTable.PAYMENTS && settles);
      if (column.required() && !fed.contains(name) && !otherwise) {
        at.problem("mapping.unfed", table.tableName(), name);
      }
    }
    var whose = List.of("client_id", FactTable.CLIENT_NAME, "phone");
    if (table == FactTable.CALLS && whose.stream().noneMatch(fed::contains)) {
      at.problem("mapping.unfed", table.tableName(), "phone");
    }
  }
}
