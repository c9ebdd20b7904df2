package app.tamis.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.Column;
import app.tamis.facts.FactTable;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is written obeys the catalogue of facts, at any size.
class WellFormedTests {

  private static final String SIZES =
      """
      3,   1,  1, 1
      1,   3,  8, 0.2
      48,  12, 9, 1
      200, 2,  5, 1
      10,  3,  2, 20
      """;

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} clients, {1} months, seed {2}, scale {3}")
  @CsvSource(textBlock = SIZES)
  void every_value_is_of_its_columns_type(int clients, int months, long seed, double scale)
      throws IOException {
    var made = MadeFolder.write(folder, clients, months, seed, scale);

    var faults = new ArrayList<String>();
    for (FactTable table : written(made)) {
      for (NamedCsvRecord row : made.rows(table.tableName())) {
        for (Column column : table.columns()) {
          String value = row.findField(column.name()).orElse("");
          if (!accepts(column, value)) {
            faults.add(table.tableName() + "." + column.name() + ": " + value);
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest(name = "{0} clients, {1} months, seed {2}, scale {3}")
  @CsvSource(textBlock = SIZES)
  void keys_are_unique_and_references_resolve(int clients, int months, long seed, double scale)
      throws IOException {
    var made = MadeFolder.write(folder, clients, months, seed, scale);

    for (FactTable table : written(made)) {
      hasUniqueKeys(made, table);
      refersTo(made, table, "client_id", FactTable.CLIENTS);
      refersTo(made, table, "technician_id", FactTable.TECHNICIANS);
      refersTo(made, table, "ticket_id", FactTable.TICKETS);
      refersTo(made, table, "invoice_id", FactTable.INVOICES);
    }
    assertThat(made.values("invoices", "invoice_id"))
        .containsAll(withoutBlank(made.values("invoices", "credits")));
    assertThat(made.values("calls", "phone")).isSubsetOf(phones(made));
    assertThat(made.values("clients", "name")).hasSize(clients);
  }

  @ParameterizedTest(name = "{0} clients, {1} months, seed {2}, scale {3}")
  @CsvSource(textBlock = SIZES)
  void nothing_comes_before_its_cause(int clients, int months, long seed, double scale)
      throws IOException {
    var made = MadeFolder.write(folder, clients, months, seed, scale);

    var since = new HashMap<String, String>();
    made.rows("clients")
        .forEach(row -> since.put(row.getField("client_id"), row.getField("since")));
    assertThat(made.rows("tickets"))
        .allMatch(row -> row.getField("closed_at").compareTo(row.getField("opened_at")) >= 0)
        .allMatch(
            row -> row.getField("opened_at").compareTo(since.get(row.getField("client_id"))) >= 0);
    assertThat(made.rows("invoices"))
        .allMatch(row -> row.getField("due_on").compareTo(row.getField("issued_on")) >= 0);
  }

  @Test
  void files_and_columns_stand_in_the_catalogue_in_this_order() throws IOException {
    var made = MadeFolder.write(folder, 1, 1, 1, 1);

    var headers = made.headers();

    assertThat(headers).isNotEmpty();
    headers.forEach((file, header) -> {
      var table = FactTable.named(file.replace(".csv", "")).orElseThrow();
      var names = new ArrayList<>(table.columns().stream().map(Column::name).toList());
      var written = List.of(header.split(",", -1));
      names.retainAll(written);
      assertThat(written).as(file).isEqualTo(names);
    });
  }

  private static List<FactTable> written(MadeFolder made) throws IOException {
    return made.headers().keySet().stream()
        .map(file -> FactTable.named(file.replace(".csv", "")).orElseThrow())
        .toList();
  }

  private static void hasUniqueKeys(MadeFolder made, FactTable table) throws IOException {
    var rows = made.rows(table.tableName());
    var keys = new HashSet<List<String>>();
    rows.forEach(row -> keys.add(table.key().stream().map(row::getField).toList()));
    assertThat(keys).as(table.tableName()).hasSize(rows.size());
  }

  private static void refersTo(MadeFolder made, FactTable from, String column, FactTable to)
      throws IOException {
    if (from.column(column).isPresent() && from != to) {
      assertThat(made.values(to.tableName(), column))
          .as(from.tableName() + "." + column)
          .containsAll(withoutBlank(made.values(from.tableName(), column)));
    }
  }

  private static Set<String> withoutBlank(Set<String> values) {
    var some = new HashSet<>(values);
    some.remove("");
    return some;
  }

  private static List<String> phones(MadeFolder made) throws IOException {
    return made.values("clients", "phones").stream()
        .flatMap(several -> Stream.of(several.split(";")))
        .map(it -> it.replace(" ", ""))
        .toList();
  }

  private static boolean accepts(Column column, String value) {
    if (value.isEmpty()) {
      return !column.required();
    }
    return switch (column.type()) {
      case Column.Type.Text() -> value.equals(value.strip());
      case Column.Type.Date() -> isSeen(column, LocalDate.parse(value));
      case Column.Type.Time() -> isSeen(column, LocalDateTime.parse(value).toLocalDate());
      case Column.Type.Decimal number -> isWithin(number, new BigDecimal(value));
      case Column.Type.WholeNumber(long least, long most) ->
          least <= Long.parseLong(value) && Long.parseLong(value) <= most;
      case Column.Type.YesNo() -> value.equals("true") || value.equals("false");
      case Column.Type.Choice(List<String> values) -> values.contains(value);
      case Column.Type.Several(List<String> values) ->
          values.containsAll(List.of(value.split(";", -1)));
      case Column.Type.Country() -> COUNTRIES.contains(value);
    };
  }

  /// What happened did so before the story ends, and after facts begin.
  private static boolean isSeen(Column column, LocalDate day) {
    boolean early = column.happened() && day.isAfter(MadeFolder.DECEMBER.atEndOfMonth());
    return !early && day.getYear() >= 1990;
  }

  private static boolean isWithin(Column.Type.Decimal column, BigDecimal number) {
    double value = number.doubleValue();
    boolean enough = column.above() ? value > column.least() : value >= column.least();
    return enough && value <= column.most() && number.scale() <= column.decimals();
  }
}
