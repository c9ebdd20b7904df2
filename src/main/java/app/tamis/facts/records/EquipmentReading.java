package app.tamis.facts.records;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.facts.Equipment;
import app.tamis.facts.engine.Engine;
import java.util.Currency;

/// Reads which tools stand at clients', and their licences.
public final class EquipmentReading {

  private static final String TOOLS =
      """
      SELECT client_id, tool, in_place, since, paid_by, monthly_cost
      FROM main.stack
      ORDER BY client_id, tool
      """;

  private static final String LICENCES =
      """
      SELECT licence_id, client_id, product, supplier, seats, unit_cost, term_end, transferable
      FROM main.licences
      ORDER BY client_id, product, licence_id
      """;

  private EquipmentReading() {}

  /// @param currency of what it costs
  public static Equipment read(Engine engine, Currency currency) {
    return new Equipment(
        currency,
        engine.list(
            TOOLS,
            result -> {
              var row = new RecordRow(result);
              return new Equipment.Tool(
                  new ClientId(row.text()),
                  row.text(),
                  row.yes(),
                  row.dayIfAny(),
                  row.textIfAny().flatMap(Equipment.Payer::find),
                  row.decimalIfAny().map(cost -> new Amount(cost, currency)));
            }),
        engine.list(
            LICENCES,
            result -> {
              var row = new RecordRow(result);
              return new Equipment.Licence(
                  row.text(),
                  new ClientId(row.text()),
                  row.text(),
                  row.textIfAny(),
                  row.wholeIfAny(),
                  row.decimalIfAny().map(cost -> new Amount(cost, currency)),
                  row.dayIfAny(),
                  row.yesIfAny());
            }));
  }
}
