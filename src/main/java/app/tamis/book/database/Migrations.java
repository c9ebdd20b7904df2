package app.tamis.book.database;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// How the tables came to be what they are: `db/migration/<module>`.
public record Migrations(DatabaseAddress address) {

  /// Runs those that weren't run yet.
  public void run() {
    upTo(MigrationVersion.LATEST).migrate();
  }

  /// The same, and none later than a version.
  public void runUpTo(MigrationVersion version) {
    upTo(version).migrate();
  }

  /// The versions that this program knows.
  public static Set<MigrationVersion> known() throws IOException {
    var files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/V*.sql");
    return Arrays.stream(files)
        .map(file -> String.valueOf(file.getFilename()))
        .map(name -> name.substring(1, name.indexOf("__")))
        .map(MigrationVersion::fromVersion)
        .collect(Collectors.toSet());
  }

  private Flyway upTo(MigrationVersion target) {
    return Flyway.configure()
        .dataSource(address.url(), address.owner(), address.password())
        .locations("classpath:db/migration")
        .target(target)
        .load();
  }
}
