package app.tamis.fuzz;

import static app.tamis.facts.FolderFixture.aFolder;

import app.tamis.facts.FactsFolder;

/// An `import.yaml` beside tables, an export and a mapping of one's own.
public final class RoutesFuzz {

  static final String EXPORT = "Ticket,Customer,Opened\n7,Alpha SARL,2025-03-01\n";
  static final String MAPPING =
      """
      tables:
        tickets: {columns: {ticket_id: Ticket, client_name: Customer, opened_at: Opened}}
      """;

  private RoutesFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    Trying.once(folder -> {
      var firm =
          aFolder(folder.resolve("firm"))
              .without("tickets.csv")
              .with("export.csv", EXPORT)
              .with("time/own export.csv", EXPORT)
              .with("own.yaml", MAPPING)
              .with("import.yaml", input)
              .written();
      try (var opened = FactsFolder.open(firm)) {
        Using.checked(opened);
      }
    });
  }
}
