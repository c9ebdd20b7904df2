package app.tamis.facts;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Which tools stand at clients' and which licences they have, as tools told it last, and what that
/// costs a month.
public record Equipment(Currency currency, List<Tool> tools, List<Licence> licences) {

  public Equipment {
    tools = List.copyOf(tools);
    licences = List.copyOf(licences);
  }

  /// A tool at a client's.
  ///
  /// @param monthlyCost all of it, as it was told; whose cost it is, [Tool#payer] says
  public record Tool(
      ClientId clientId,
      String name,
      boolean inPlace,
      Optional<LocalDate> since,
      Optional<Payer> payer,
      Optional<Amount> monthlyCost) {

    private Tool of(ClientId other) {
      return new Tool(other, name, inPlace, since, payer, monthlyCost);
    }
  }

  /// Who pays for a tool.
  public enum Payer {
    CLIENT,
    US;

    /// As facts say it.
    public String code() {
      return this == CLIENT ? "client" : "us";
    }

    public static Optional<Payer> find(String code) {
      return switch (code) {
        case "client" -> Optional.of(CLIENT);
        case "us" -> Optional.of(US);
        default -> Optional.empty();
      };
    }
  }

  /// Licences of a product that go through our books.
  ///
  /// @param unitCost of one, a month
  /// @param termEnd the last day until which they are taken
  public record Licence(
      String id,
      ClientId clientId,
      String product,
      Optional<String> supplier,
      OptionalInt seats,
      Optional<Amount> unitCost,
      Optional<LocalDate> termEnd,
      Optional<Boolean> transferable) {

    /// Of all of them; empty where their number or what one costs isn't known.
    public Optional<Amount> monthlyCost() {
      return seats.isPresent()
          ? unitCost.map(one -> one.times(BigDecimal.valueOf(seats.getAsInt())).rounded())
          : Optional.empty();
    }

    private Licence of(ClientId other) {
      return new Licence(id, other, product, supplier, seats, unitCost, termEnd, transferable);
    }
  }

  /// With what the book adds: a tool of it takes the place of the one that was told under the same
  /// name, and clients that are one are one.
  public Equipment with(BookRows rows) {
    var together = new ArrayList<Tool>();
    tools.forEach(tool -> together.add(tool.of(rows.remaining(tool.clientId()))));
    for (var row : rows.rows()) {
      if (row.table() == FactTable.STACK) {
        var said = tool(rows.remaining(row.clientId()), row.values());
        together.removeIf(
            known -> known.clientId().equals(said.clientId()) && known.name().equals(said.name()));
        together.add(said);
      }
    }
    return new Equipment(
        currency,
        together,
        licences.stream().map(one -> one.of(rows.remaining(one.clientId()))).toList());
  }

  private Tool tool(ClientId client, Map<String, String> values) {
    return new Tool(
        client,
        values.getOrDefault("tool", ""),
        "true".equals(values.get("in_place")),
        Optional.ofNullable(values.get("since")).map(LocalDate::parse),
        Optional.ofNullable(values.get("paid_by")).flatMap(Payer::find),
        Optional.ofNullable(values.get("monthly_cost"))
            .map(cost -> new Amount(new BigDecimal(cost), currency)));
  }

  public List<Tool> tools(ClientId client) {
    return tools.stream().filter(tool -> tool.clientId().equals(client)).toList();
  }

  public List<Licence> licences(ClientId client) {
    return licences.stream().filter(one -> one.clientId().equals(client)).toList();
  }
}
