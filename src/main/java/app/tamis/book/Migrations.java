package app.tamis.book;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/// How the tables came to be what they are: `db/migration/<module>`.
final class Migrations {

  /// Where Flyway keeps which were run.
  static final String TABLE = "flyway_schema_history";

  private final DatabaseAddress address;

  Migrations(DatabaseAddress address) {
    this.address = address;
  }

  /// Runs those that weren't run yet.
  void run() {
    upTo(MigrationVersion.LATEST).migrate();
  }

  /// The same, and none later than a version.
  void runUpTo(String version) {
    upTo(MigrationVersion.fromVersion(version)).migrate();
  }

  /// The versions that were run, oldest first.
  List<String> done() {
    return versions(upTo(MigrationVersion.LATEST).info().applied());
  }

  /// The versions that this program knows, oldest first.
  List<String> known() {
    return versions(upTo(MigrationVersion.LATEST).info().all());
  }

  private static List<String> versions(MigrationInfo[] migrations) {
    return Arrays.stream(migrations)
        .map(MigrationInfo::getVersion)
        .filter(Objects::nonNull)
        .map(MigrationVersion::getVersion)
        .toList();
  }

  private Flyway upTo(MigrationVersion target) {
    return Flyway.configure()
        .dataSource(address.url(), address.owner(), address.password())
        .locations("classpath:db/migration")
        .target(target)
        .load();
  }
}
