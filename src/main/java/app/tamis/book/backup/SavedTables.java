package app.tamis.book.backup;

import app.tamis.basics.Message;
import app.tamis.book.database.Catalogue;
import app.tamis.book.database.DatabaseAddress;
import app.tamis.book.database.DatabaseFault;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The tables of a book on their way into an archive.
public final class SavedTables {

  private final ArchiveWriter writer;
  private final Consumer<Message> progress;
  private List<String> migrations = List.of();
  private List<Manifest.Sequence> sequences = List.of();
  private List<Catalogue.Table> tables = List.of();

  public SavedTables(ArchiveWriter writer, Consumer<Message> progress) {
    this.writer = writer;
    this.progress = progress;
  }

  /// @param begun run once the moment is fixed whose rows are saved
  /// @return how many rows
  public long save(DatabaseAddress address, Runnable begun) throws IOException {
    try (var snapshot = new Snapshot(address.connect())) {
      migrations = snapshot.migrations();
      begun.run();
      tables = migrations.isEmpty() ? List.of() : snapshot.tables();
      long rows = 0;
      for (var table : tables) {
        progress.accept(Message.of("progress.backup", table.name()));
        var count = new long[1];
        writer.<SQLException>add(PartNames.of(table), out -> count[0] = snapshot.copy(table, out));
        rows += count[0];
      }
      sequences = snapshot.sequences();
      return rows;
    } catch (SQLException e) {
      throw DatabaseFault.of(address, e);
    }
  }

  public Manifest describe(Instant now, String program) {
    return new Manifest(now, program, Optional.empty(), migrations, sequences, tables, List.of());
  }
}
