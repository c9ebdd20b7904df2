package app.tamis.sample;

import app.tamis.basics.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder that is written, told from one that somebody needs.
final class Folder {

  private static final String MARK = "# Made by tamis sample: nobody in it is real.";

  private static final String PORTFOLIO =
      MARK
          + """

          name: Harbour IT
          currency: EUR
          time_zone: Europe/Paris
          country: FR
          business_hours: {days: [MON, TUE, WED, THU, FRI], from: "08:00", to: "18:00"}
          default_hourly_cost: 46
          overhead_minutes: 90
          street_rate: 90
          target_rate: 90
          paid_hours: 140
          assumed_cost_share: {hardware: 0.85, licence: 0.80}
          tools_cost_per_seat: 12
          tools_cost_per_endpoint: 4
          target_margin: 0.45
          setup_hours_per_seat: 0.75
          """;

  private Folder() {}

  /// Makes the folder and says whose facts it will hold.
  ///
  /// @throws Problems where it holds files that are not a made portfolio's
  static void prepare(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path portfolio = folder.resolve("portfolio.yaml");
    if (!isEmpty(folder) && !isMade(portfolio)) {
      throw Problems.of("sample.folder", folder.toString());
    }
    Files.writeString(portfolio, PORTFOLIO);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static boolean isMade(Path portfolio) throws IOException {
    return Files.isRegularFile(portfolio) && Files.readString(portfolio).startsWith(MARK);
  }
}
