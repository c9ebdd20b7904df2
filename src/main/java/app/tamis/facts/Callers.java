package app.tamis.facts;

import app.tamis.basics.ClientId;
import app.tamis.facts.records.ImportedCallers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// The door to who rings: which numbers the facts in force know, and what should be at hand when
/// one of them rings.
public final class Callers {

  private final ImportedCallers imported;

  public Callers(OpenFacts open) {
    this.imported = new ImportedCallers(open.access());
  }

  /// All numbers of clients and their contacts, in the order of the clients; those that can't be
  /// read too.
  ///
  /// @throws app.tamis.basics.Problems where nothing was imported yet, or the file is damaged
  public List<Caller.Phone> phones(Path data) {
    return imported.phones(data).stream()
        .flatMap(row ->
            PhoneNumbers.apart(row.phone())
                .map(phone -> new Caller.Phone(row.client(), row.name(), row.contact(), phone)))
        .toList();
  }

  /// @param client with all that are one with it
  /// @param today where the portfolio is
  /// @throws app.tamis.basics.Problems as [#phones] does
  public Caller find(Path data, Set<ClientId> client, LocalDate today) {
    return imported.find(data, client, today);
  }
}
