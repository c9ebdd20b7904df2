package app.tamis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.facts.store.OpenedEachTime;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.Figure;
import app.tamis.measures.PortfolioMonths;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of any folder, tried on made ones.
class FolderPropertiesTests {

  private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);
  private static final Set<FactTable> OF_NO_CLIENT_ALONE =
      EnumSet.of(FactTable.CLIENTS, FactTable.ALIASES, FactTable.TECHNICIANS);

  @TempDir private Path temporary;
  private Random dice = new Random(0);

  @BeforeEach
  void rollTheSameEveryTime() {
    dice = new Random(20);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void the_order_of_rows_does_not_matter(long seed) throws IOException {
    var folder = RewrittenFolder.made(temporary.resolve("made"), seed);
    var before = read(folder);

    for (var table : folder.tables()) {
      var rows = new ArrayList<>(folder.rows(table));
      Collections.shuffle(rows, dice);
      folder.write(table, rows);
    }

    assertThat(read(folder)).usingRecursiveComparison().isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void importing_twice_changes_nothing(long seed) throws IOException {
    var folder = RewrittenFolder.made(temporary.resolve("made"), seed);
    var data = temporary.resolve("data");

    try (var opened = FactsFolder.open(folder.path())) {
      FolderFixture.door(TODAY).importInto(data, opened, ImportOptions.STRICT, _ -> {});
      var again = FolderFixture.door(TODAY).importInto(data, opened, ImportOptions.STRICT, _ -> {});

      assertThat(again).isInstanceOf(Facts.Import.NothingNew.class);
    }
    assertThat(FolderFixture.door(TODAY).stored(data).months())
        .usingRecursiveComparison()
        .isEqualTo(read(folder));
  }

  @ParameterizedTest
  @ValueSource(longs = {8, 9})
  void paying_in_two_parts_on_the_same_day_is_paying(long seed) throws IOException {
    var folder = RewrittenFolder.made(temporary.resolve("made"), seed);
    var before = read(folder);

    var rows = new ArrayList<List<String>>();
    for (var row : folder.rows(FactTable.PAYMENTS)) {
      var amount = new BigDecimal(folder.cell(FactTable.PAYMENTS, row, "amount"));
      var part = amount.divide(BigDecimal.valueOf(3), 2, RoundingMode.DOWN);
      rows.add(folder.with(FactTable.PAYMENTS, row, "amount", part.toPlainString()));
      var rest =
          folder.with(FactTable.PAYMENTS, row, "amount", amount.subtract(part).toPlainString());
      rows.add(
          folder.with(
              FactTable.PAYMENTS,
              rest,
              "payment_id",
              folder.cell(FactTable.PAYMENTS, row, "payment_id") + " (rest)"));
    }
    folder.write(FactTable.PAYMENTS, rows);

    // There are more records to tell how far payments reach.
    assertThat(read(folder))
        .usingRecursiveComparison()
        .ignoringFields("coverage")
        .isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(longs = {12, 13})
  void what_is_billed_counts_once(long seed) throws IOException {
    var folder = RewrittenFolder.made(temporary.resolve("made"), seed);
    var data = temporary.resolve("data");
    try (var opened = FactsFolder.open(folder.path())) {
      FolderFixture.door(TODAY).importInto(data, opened, ImportOptions.STRICT, _ -> {});
    }

    double counted =
        read(folder).months().stream()
            .mapToDouble(row ->
                row.sums()
                    .of(
                        Figure.REVENUE_RECURRING,
                        Figure.REVENUE_LABOUR,
                        Figure.REVENUE_HARDWARE,
                        Figure.REVENUE_LICENCE,
                        Figure.REVENUE_OTHER))
            .sum();

    double billed =
        new OpenedEachTime()
            .read(
                data,
                engine ->
                    engine
                        .list("SELECT sum(total) FROM bills", row -> row.getDouble(1))
                        .getFirst());
    assertThat(billed).isNotZero();
    assertThat(counted).isCloseTo(billed, within(1e-4));
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 11})
  void one_more_fact_changes_the_months_of_one_client_at_most(long seed) throws IOException {
    var made = RewrittenFolder.made(temporary.resolve("made"), seed);
    var before = read(made);
    for (var table : made.tables()) {
      if (table.key().size() > 1 || OF_NO_CLIENT_ALONE.contains(table)) {
        continue;
      }
      var folder = RewrittenFolder.made(temporary.resolve(table.tableName()), seed);

      var rows = new ArrayList<>(folder.rows(table));
      var copied = rows.get(dice.nextInt(rows.size()));
      rows.add(folder.with(table, copied, table.key().getFirst(), "one more"));
      folder.write(table, rows);

      assertThat(changed(before, read(folder))).as(table.tableName()).hasSizeLessThan(2);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = 14)
  void taking_a_table_away_never_raises_the_evidence(long seed) throws IOException {
    var made = RewrittenFolder.made(temporary.resolve("made"), seed);
    var before = read(made).evidence();
    for (var table : made.tables()) {
      if (table == FactTable.CLIENTS || table == FactTable.ALIASES) {
        continue;
      }
      var folder = RewrittenFolder.made(temporary.resolve(table.tableName()), seed);

      folder.remove(table);
      if (table == FactTable.INVOICES) {
        folder.remove(FactTable.INVOICE_LINES);
      }

      assertThat(read(folder).evidence())
          .as(table.tableName())
          .allSatisfy((item, since) ->
              assertThat(since).isAfterOrEqualTo(before.getOrDefault(item, LocalDate.MAX)));
    }
  }

  private static PortfolioMonths read(RewrittenFolder folder) {
    try (var opened = FactsFolder.open(folder.path())) {
      var reading =
          FolderFixture.door(TODAY)
              .read(
                  opened,
                  ImportOptions.STRICT,
                  reject -> {
                    throw new AssertionError(reject.toString());
                  });
      return ((Facts.Reading.Taken) reading).facts().months();
    }
  }

  /// Clients any of whose months differs.
  private static Set<String> changed(PortfolioMonths before, PortfolioMonths after) {
    var changed = new TreeSet<String>();
    var was =
        before.months().stream()
            .collect(
                Collectors.toMap(
                    row -> row.clientId() + "" + row.month(), FolderPropertiesTests::inWords));
    for (var row : after.months()) {
      if (!inWords(row).equals(was.getOrDefault(row.clientId() + "" + row.month(), inWords(row)))) {
        changed.add(row.clientId().text());
      }
    }
    return changed;
  }

  private static String inWords(ClientMonth row) {
    return Arrays.stream(Figure.values())
        .map(figure -> figure + "=" + row.sums().of(figure))
        .collect(Collectors.joining(" ", "", " " + row.end()));
  }
}
