package app.tamis.facts.mapping;

import app.tamis.basics.YamlMap;
import app.tamis.basics.YamlValue;
import app.tamis.facts.Column;
import app.tamis.facts.FactTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads what a mapping says of one fact table; of several that feed the same, a list.
final class MappedTableYaml {

  private final FactTable table;
  private final MappingTerms terms;

  private MappedTableYaml(FactTable table, MappingTerms terms) {
    this.table = table;
    this.terms = terms;
  }

  static List<MappedTable> read(FactTable table, YamlValue value, MappingTerms terms) {
    var reader = new MappedTableYaml(table, terms);
    return value.list().stream().flatMap(each -> each.map().stream()).map(reader::table).toList();
  }

  private MappedTable table(YamlMap map) {
    var settles = settles(map);
    var mapped =
        new MappedTable(
            table,
            map.find("where").map(MappingConditionYaml::read).orElse(MappingCondition.always()),
            map.map("among").map(this::among),
            map.find("one_per").map(keys -> MappedValueYaml.texts(keys, terms)).orElse(List.of()),
            map.list("keep").stream().map(this::keep).toList(),
            settles,
            table == FactTable.INVOICE_LINES && map.yesOrNo("with_invoice").orElse(false),
            columns(map, settles.isPresent()));
    if (mapped.onePer().isEmpty() && mapped.speaksOfRecords()) {
      map.problem("mapping.one_per");
    }
    return mapped;
  }

  private MappedTable.Among among(YamlMap map) {
    return new MappedTable.Among(
        shared(map),
        map.list("some").stream().map(MappingConditionYaml::read).toList(),
        map.list("none").stream().map(MappingConditionYaml::read).toList());
  }

  private List<MappedValue> shared(YamlMap map) {
    return map.need("share").map(keys -> MappedValueYaml.texts(keys, terms)).orElse(List.of());
  }

  private MappedTable.Keep keep(YamlValue value) {
    if (!value.isMap()) {
      return new MappedTable.Keep(isLast(value), Optional.empty(), MappedTable.Order.TEXT);
    }
    var map = value.map().orElseThrow();
    var first = map.find("first");
    var last = map.find("last");
    var order = map.find("as").map(MappedTableYaml::order).orElse(MappedTable.Order.TEXT);
    if (first.isPresent() == last.isPresent()) {
      value.problem("mapping.keep");
    }
    var by = last.or(() -> first).flatMap(YamlValue::text);
    return new MappedTable.Keep(
        last.isPresent(), by.map(name -> MappedValue.column(name, terms.notation())), order);
  }

  private static boolean isLast(YamlValue value) {
    var word = value.text().orElse("first");
    if (!word.equals("first") && !word.equals("last")) {
      value.problem("mapping.keep");
    }
    return word.equals("last");
  }

  private static MappedTable.Order order(YamlValue value) {
    var word = value.text().orElse("text");
    var orders = Arrays.asList(MappedTable.Order.values());
    var words = orders.stream().map(order -> order.name().toLowerCase(Locale.ROOT)).toList();
    if (!words.contains(word)) {
      value.problem("mapping.one_of", word, words);
      return MappedTable.Order.TEXT;
    }
    return orders.get(words.indexOf(word));
  }

  private Optional<MappedTable.Settles> settles(YamlMap map) {
    return table == FactTable.INVOICES || table == FactTable.PAYMENTS
        ? map.map("settles")
            .map(settles ->
                new MappedTable.Settles(
                    shared(settles),
                    settles.find("opening").map(MappingConditionYaml::read),
                    settles.find("back").map(MappingConditionYaml::read)))
        : Optional.empty();
  }

  private List<MappedColumn> columns(YamlMap map, boolean settles) {
    var columns = new ArrayList<MappedColumn>();
    map.need("columns")
        .flatMap(YamlValue::map)
        .ifPresent(named -> {
          named
              .all()
              .forEach((name, value) ->
                  column(name)
                      .ifPresentOrElse(
                          column -> columns.add(column(column, value)),
                          () -> MappingNames.unknown(value, name, table.columnNames())));
          MappedNeeds.check(table, columns, settles, named);
        });
    return columns;
  }

  private Optional<Column> column(String name) {
    return table.namesItsClient() && name.equals(FactTable.CLIENT_NAME)
        ? Optional.of(Column.text(name))
        : table.column(name);
  }

  private MappedColumn column(Column column, YamlValue value) {
    var mapped = new MappedValueYaml(column, terms).read(value);
    if (!value.isMap() || !isNumber(column)) {
      return new MappedColumn(column, mapped, Optional.empty(), false);
    }
    var map = value.map().orElseThrow();
    return new MappedColumn(
        column,
        mapped,
        map.find("negate_where").map(MappingConditionYaml::read),
        map.yesOrNo("summed").orElse(false));
  }

  private static boolean isNumber(Column column) {
    return column.type() instanceof Column.Type.Decimal
        || column.type() instanceof Column.Type.WholeNumber;
  }
}
