package app.tamis.facts.mapping;

import app.tamis.facts.RowsLeftOut.Rule;
import app.tamis.facts.table.RowSource.Dropped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rows of a file that don't come in, by the same SQL as those that do, turned round. Each
/// stage of [MappedRows] leaves out some of what the one before let through.
///
/// Of a file that feeds several tables, a table is told of where its conditions are those of the
/// others too. Where it has conditions of its own, it takes what is its own among rows that others
/// read: a ledger's sales are no receipts that were left out.
record MappedLeftOut(
    MappedRows rows, Mapping mapping, MappedTable table, MappedSql sql, MappingHeader header) {

  private static final String NO_VALUE = "CAST(NULL AS VARCHAR)";

  List<Dropped> all() {
    if (choosesAmongOthers()) {
      return List.of();
    }
    var all = new ArrayList<Dropped>();
    noRecords().ifPresent(all::add);
    byThemselves().ifPresent(all::add);
    byCompany().ifPresent(all::add);
    further().ifPresent(all::add);
    return all;
  }

  private boolean choosesAmongOthers() {
    var others = mapping.tables().stream().filter(other -> !other.equals(table)).toList();
    return !others.isEmpty()
        && (table.among().isPresent()
            || !others.stream()
                .allMatch(other -> other.conditions().containsAll(table.conditions())));
  }

  private Optional<Dropped> noRecords() {
    return mapping
        .layout()
        .leaveOut()
        .flatMap(left -> left.parts().stream().findFirst())
        .map(first ->
            new Dropped(
                Rule.LEAVE_OUT, select("0", value(first), amount(), rows.noRecords()), way(first)));
  }

  private Optional<Dropped> byThemselves() {
    var conditions = table.conditions();
    if (conditions.isEmpty()) {
      return Optional.empty();
    }
    var way = new StringBuilder("CASE");
    var value = new StringBuilder("CASE");
    for (int i = 0; i < conditions.size(); i++) {
      var fails = " WHEN (" + sql.condition(conditions.get(i)) + ") IS NOT TRUE THEN ";
      way.append(fails).append(i);
      value.append(fails).append(value(conditions.get(i)));
    }
    var all = select(way + " END", value + " END", amount(), rows.chosen(List.of()));
    return Optional.of(
        new Dropped(
            Rule.WHERE,
            "SELECT * FROM (" + all + ") WHERE way IS NOT NULL",
            conditions.stream().flatMap(condition -> way(condition).stream()).toList()));
  }

  private Optional<Dropped> byCompany() {
    var company = rows.company();
    if (company.isEmpty()) {
      return Optional.empty();
    }
    var conditions = new ArrayList<>(rows.conditions());
    conditions.add("(" + String.join(" AND ", company) + ") IS NOT TRUE");
    return Optional.of(
        new Dropped(
            Rule.AMONG,
            select("0", NO_VALUE, amount(), rows.chosen(conditions)),
            List.of(new Dropped.Way(Optional.empty(), false))));
  }

  /// What they say is said by the row that speaks for them, or added to it.
  private Optional<Dropped> further() {
    return table.onePer().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Dropped(
                Rule.ONE_PER,
                select("0", NO_VALUE, MappedAmount.NONE, rows.further()),
                List.of(
                    new Dropped.Way(
                        table.onePer().stream().flatMap(MappedValue::sources).findFirst(),
                        false))));
  }

  private String select(String way, String value, String sum, String from) {
    return rows.with()
        + "SELECT %s AS way, %s AS value, %s AS amount FROM %s".formatted(way, value, sum, from);
  }

  private String value(MappingCondition condition) {
    return condition.columns().findFirst().map(header::sql).orElse(NO_VALUE);
  }

  private static List<Dropped.Way> way(MappingCondition condition) {
    var said = condition instanceof MappingCondition.Not(var denied) ? denied : condition;
    return List.of(
        new Dropped.Way(condition.columns().findFirst(), said instanceof MappingCondition.OneOf));
  }

  /// What a row says of the sum by which its table is checked.
  private String amount() {
    return new MappedAmount(table, sql, header).text();
  }
}
