package app.tamis.law;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import app.tamis.basics.Problems;
import app.tamis.law.LateTerms.LateRate;
import app.tamis.law.ReferenceRates.ReferenceRate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tables of all countries, by country. The way to a [LawTable].
public final class LawTables {

  /// Those whose rates others share come first.
  private static final List<String> SHIPPED = List.of("eu", "fr", "gb", "de", "us");

  private final Map<String, LawTable> byCountry;

  private LawTables(Map<String, LawTable> byCountry) {
    this.byCountry = byCountry;
  }

  /// Those that come with the program.
  public static LawTables shipped() {
    var tables = new LawTables(Map.of());
    for (var country : SHIPPED) {
      var source = "law/" + country + ".yaml";
      tables = tables.with(source, text(source));
    }
    return tables;
  }

  /// With a table of your own in the place of that of the same country, or beside the others.
  ///
  /// @param source the file's name, as problems shall call it
  /// @throws Problems with every fault of the document
  public LawTables with(String source, String text) {
    var table = LawTableReader.read(source, text, this);
    var tables = new LinkedHashMap<>(byCountry);
    tables.put(table.country(), table);
    return new LawTables(tables);
  }

  /// With what somebody looked up since. A rate counts in all tables that go by it; what no table
  /// has any more changes nothing.
  public LawTables with(LawEdit edit) {
    var tables = new LinkedHashMap<String, LawTable>();
    byCountry.forEach((country, table) -> tables.put(country, edited(table, edit)));
    return new LawTables(tables);
  }

  private static LawTable edited(LawTable table, LawEdit edit) {
    return switch (edit) {
      case LawEdit.Rate rate -> withRate(table, rate);
      case LawEdit.Figure(var country, var figure, var value, var origin) ->
          table.country().equals(country) ? figure.with(table, value, origin) : table;
    };
  }

  private static LawTable withRate(LawTable table, LawEdit.Rate edit) {
    var late = table.late();
    return late.rate()
        .filter(rate -> rate.reference().country().equals(edit.country()))
        .map(rate ->
            new LateRate(
                rate.reference()
                    .with(edit.halfYear(), new ReferenceRate(edit.value(), edit.origin())),
                rate.points(),
                rate.wholeAtItsBeginning()))
        .map(rate -> table.with(new LateTerms(Optional.of(rate), late.fixedSums(), late.origin())))
        .orElse(table);
  }

  /// In the order in which they are shown.
  public List<LawTable> list() {
    return List.copyOf(byCountry.values());
  }

  /// @param agreed the law that the agreement names, as a country; empty where it names none
  /// @param firm the country of the firm, which does what the agreement is about
  public Governing governing(Optional<String> agreed, String firm) {
    var country = agreed.orElse(firm);
    return find(country)
        .or(() -> sharedBy(country))
        .<Governing>map(table -> new Governing.Known(country, table))
        .orElseGet(() -> new Governing.Unknown(country));
  }

  public Optional<LawTable> find(String country) {
    return Optional.ofNullable(byCountry.get(country));
  }

  private Optional<LawTable> sharedBy(String country) {
    return byCountry.values().stream()
        .filter(table -> table.members().contains(country))
        .findFirst();
  }

  private static String text(String source) {
    try (var stream = LawTables.class.getClassLoader().getResourceAsStream(source)) {
      return new String(requireNonNull(stream, source).readAllBytes(), UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
