import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;

/// Takes a few rows into a store again and again, as a server does that asks another system every quarter of an hour, and tells the
/// processor seconds of each import once it is warm: their middle and their most.
///
/// Arguments: a folder of few time entries and tickets, the data folder, how many times.
public final class Syncs {

  public static void main(String[] arguments) throws IOException {
    var few = Path.of(arguments[0]);
    var data = Path.of(arguments[1]);
    int times = Integer.parseInt(arguments[2]);
    var facts = new Facts(Clock.systemUTC(), _ -> {});
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    var seconds = new ArrayList<Double>();
    for (int i = 0; i < times; i++) {
      var folder = renamed(few, i);
      long before = system.getProcessCpuTime();
      try (var opened = FactsFolder.open(folder)) {
        facts.importInto(data, opened, ImportOptions.STRICT, reject -> System.err.println(reject));
      }
      seconds.add((system.getProcessCpuTime() - before) / 1e9);
    }
    var warm = seconds.subList(times / 3, times).stream().sorted().toList();
    System.out.printf("%d imports of a few rows, warm: %.2f s in the middle, %.2f s at most%n", warm.size(), warm.get(warm.size() / 2), warm.getLast());
  }

  /// The same rows by other ids.
  private static Path renamed(Path few, int number) throws IOException {
    var folder = Files.createTempDirectory("sync");
    try (var files = Files.list(few)) {
      for (var file : files.toList()) {
        var name = file.getFileName().toString();
        var text = Files.readString(file);
        if (name.equals("tickets.csv") || name.equals("time_entries.csv")) {
          text = text.replaceAll("(?m)^N", "N" + number + "-" + System.nanoTime() + "-");
        }
        Files.writeString(folder.resolve(name), text);
      }
    }
    return folder;
  }
}
