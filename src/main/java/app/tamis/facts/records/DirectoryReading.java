package app.tamis.facts.records;

import app.tamis.basics.ClientId;
import app.tamis.facts.Directory;
import app.tamis.facts.engine.Engine;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads who clients are, and their contacts.
public final class DirectoryReading {

  private static final String FIRMS =
      """
      SELECT client_id, name, since, until, seats, endpoints, phones, email, country, street, postcode, city,
             registration_no, staff, is_consumer, insolvency_since
      FROM main.clients
      ORDER BY client_id
      """;

  private static final String CONTACTS =
      """
      SELECT contact_id, client_id, name, role, email, phone, language
      FROM main.contacts
      ORDER BY client_id, name, contact_id
      """;

  private static final String TOOLS =
      "SELECT client_id, tool, in_place FROM main.stack ORDER BY client_id, tool";

  private static final String DEVICES =
      """
      SELECT client_id, kind, name, os, CAST(last_seen_at AS DATE), warranty_until, end_of_support_on, managed
      FROM main.devices
      ORDER BY client_id, name, device_id
      """;

  private DirectoryReading() {}

  public static Directory read(Engine engine) {
    return new Directory(
        engine.list(
            FIRMS,
            result -> {
              var row = new RecordRow(result);
              return new Directory.Firm(
                  new ClientId(row.text()),
                  row.text(),
                  row.dayIfAny(),
                  row.dayIfAny(),
                  row.wholeIfAny(),
                  row.wholeIfAny(),
                  several(row.textIfAny()),
                  row.textIfAny(),
                  row.textIfAny(),
                  row.textIfAny(),
                  row.textIfAny(),
                  row.textIfAny(),
                  row.textIfAny(),
                  row.wholeIfAny(),
                  row.yesIfAny(),
                  row.dayIfAny());
            }),
        engine.list(
            CONTACTS,
            result -> {
              var row = new RecordRow(result);
              return new Directory.Contact(
                  row.text(),
                  new ClientId(row.text()),
                  row.text(),
                  several(row.textIfAny()),
                  row.textIfAny(),
                  row.textIfAny(),
                  row.textIfAny());
            }),
        engine.list(
            TOOLS,
            result -> {
              var row = new RecordRow(result);
              return new Directory.Tool(new ClientId(row.text()), row.text(), row.yes());
            }),
        engine.list(
            DEVICES,
            result -> {
              var row = new RecordRow(result);
              return new Directory.Device(
                  new ClientId(row.text()),
                  row.text(),
                  row.textIfAny(),
                  row.textIfAny(),
                  row.dayIfAny(),
                  row.dayIfAny(),
                  row.dayIfAny(),
                  row.yesIfAny());
            }));
  }

  private static List<String> several(Optional<String> joined) {
    return joined.stream()
        .flatMap(text -> Arrays.stream(text.split(";", -1)))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }
}
