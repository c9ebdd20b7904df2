package app.tamis.facts.rollup;

import app.tamis.basics.Words;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.FolderFixture;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.PortfolioFacts;
import app.tamis.facts.files.Scratch;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.Figure;
import app.tamis.measures.PortfolioMonths;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A small folder of facts written down in a test, and what it is rolled up into. There is one
/// client, `BRUN`, unless the test gives others.
final class RollupFixture {

  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);

  private final Map<String, String> files = new LinkedHashMap<>();
  private Optional<PortfolioFacts> rolledUp = Optional.empty();

  private RollupFixture() {}

  static RollupFixture facts() {
    return new RollupFixture().with("clients", "client_id,name\nBRUN,Atelier Brun");
  }

  /// @param csv the table's header and rows
  RollupFixture with(String table, String csv) {
    files.put(table + ".csv", csv + "\n");
    return this;
  }

  /// Nothing but a ticket of the last day of that month, so that the facts reach it.
  RollupFixture until(String month) {
    return with(
        "tickets",
        "ticket_id,client_id,opened_at\nLAST,BRUN,"
            + YearMonth.parse(month).atEndOfMonth()
            + "T10:00");
  }

  RollupFixture settings(String yaml) {
    files.put("portfolio.yaml", yaml);
    return this;
  }

  PortfolioMonths months() {
    return read().months();
  }

  /// What is odd about them, in English.
  List<String> warnings() {
    return read().warnings().stream().map(Words.in(Locale.UK)::say).toList();
  }

  PortfolioFacts read() {
    var facts = rolledUp.orElseGet(this::rollUp);
    rolledUp = Optional.of(facts);
    return facts;
  }

  private PortfolioFacts rollUp() {
    try (var scratch = Scratch.make()) {
      for (var file : files.entrySet()) {
        Files.writeString(scratch.folder().resolve(file.getKey()), file.getValue());
      }
      try (var opened = FactsFolder.open(scratch.folder())) {
        var reading =
            new Facts(TODAY, _ -> {}).read(opened, ImportOptions.STRICT, FolderFixture.NONE_BAD);
        return ((Facts.Reading.Taken) reading).facts();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What was summed for `BRUN` in a month, such as `2025-03`.
  double of(Figure figure, String month) {
    return brun(month).sums().of(figure);
  }

  /// The same in each of several months, from one to another.
  List<Double> of(Figure figure, String from, String to) {
    return Stream.iterate(YearMonth.parse(from), month -> month.plusMonths(1))
        .takeWhile(month -> !month.isAfter(YearMonth.parse(to)))
        .map(month -> of(figure, month.toString()))
        .toList();
  }

  ClientOnRecord client() {
    return months().clients().stream()
        .filter(client -> client.id().text().equals("BRUN"))
        .findFirst()
        .orElseThrow();
  }

  ClientMonth brun(String month) {
    return months().months().stream()
        .filter(row ->
            row.clientId().text().equals("BRUN") && row.month().equals(YearMonth.parse(month)))
        .findFirst()
        .orElseThrow();
  }
}
