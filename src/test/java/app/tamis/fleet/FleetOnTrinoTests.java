package app.tamis.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.ImportOptions;
import app.tamis.facts.Warehouse;
import app.tamis.facts.rollup.Cluster;
import app.tamis.fleet.FleetGrading.Wish;
import app.tamis.grading.Matrices;
import app.tamis.reference.RandomFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A warehouse that a cluster of Trino reads where it lies.
@Tag("fleet")
class FleetOnTrinoTests {

  private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);
  private static final Clock CLOCK =
      Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  @TempDir private Path temporary;

  @Test
  void grades_are_those_of_this_machine_to_the_last_digit() throws IOException {
    var cluster = Cluster.open();
    try {
      var name = "warehouse-" + UUID.randomUUID();
      var warehouse = Warehouse.openOrMake(cluster.lake().resolve(name), 1, CLOCK);
      var folders = new ArrayList<Path>();
      for (int seed : List.of(2, 7, 11)) {
        var folder = temporary.resolve("portfolio-" + seed);
        RandomFolders.write(folder, seed);
        folders.add(folder);
      }
      warehouse.ingest(folders, ImportOptions.STRICT, _ -> {}, _ -> {});

      var here = graded(warehouse, "here", Optional.empty());
      var there =
          graded(
              warehouse,
              "there",
              Optional.of(new Warehouse.Cluster(cluster.url(), "local:///" + name)));

      assertThat(there).isNotEmpty().isEqualTo(here);
    } finally {
      cluster.close();
    }
  }

  private List<String> graded(Warehouse warehouse, String name, Optional<Warehouse.Cluster> on)
      throws IOException {
    var out = temporary.resolve(name);
    var wish =
        new Wish(Matrices.classic(), Matrices.classicText(), 12, Optional.empty(), true, TODAY, on);
    FleetGrading.run(warehouse, out, wish, _ -> {});
    return Files.readAllLines(out.resolve("bucket=00").resolve("grades.jsonl"));
  }
}
