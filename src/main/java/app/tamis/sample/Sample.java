package app.tamis.sample;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Map;

/// Writes a made portfolio as a folder of facts. The same arguments give the same bytes.
public final class Sample {

  /// Told after each client how many of them are written.
  @FunctionalInterface
  public interface Progress {
    void written(int clients, int of);
  }

  private Sample() {}

  /// Writes the folder, over an earlier made one if there is one.
  ///
  /// @param clients 48 is the cast itself; beyond it, the cast comes again under other names
  /// @param months how many, up to and including `lastMonth`
  /// @param scale into how many times as many, smaller, records the same work and money are cut: 1
  ///   is a small firm's book-keeping
  /// @return how many rows each table has
  /// @throws Problems where an argument makes no sense, or the folder holds something else
  public static Map<String, Long> write(
      Path folder,
      int clients,
      int months,
      long seed,
      double scale,
      YearMonth lastMonth,
      Progress progress)
      throws IOException {
    check(clients, months, scale, lastMonth);
    Folder.prepare(folder);
    var span = Span.of(months, lastMonth);
    try (var tables = new Tables(folder)) {
      var firm = Firm.serving(clients);
      firm.write(tables.technicians);
      var signed = new ArrayList<Client>();
      for (int i = 0; i < clients; i++) {
        var client = Cast.client(i, seed, span);
        new ClientStory(client, span, scale, seed, firm, tables).tell();
        if (client.part().also().signedCallOut()) {
          signed.add(client);
        }
        progress.written(i + 1, clients);
      }
      for (var client : signed) {
        new RefusedCallOut(client, span, tables).tell();
      }
      return tables.rows();
    }
  }

  /// Writes Harbour IT: 48 clients, 24 months up to December 2025.
  public static void writeHarbour(Path folder) throws IOException {
    write(folder, 48, 24, 1, 1, YearMonth.of(2025, 12));
  }

  public static Map<String, Long> write(
      Path folder, int clients, int months, long seed, double scale, YearMonth lastMonth)
      throws IOException {
    return write(folder, clients, months, seed, scale, lastMonth, (done, of) -> {});
  }

  private static void check(int clients, int months, double scale, YearMonth lastMonth) {
    var wrong = new ArrayList<Message>();
    if (clients < 1) {
      wrong.add(Message.of("sample.clients", clients));
    }
    if (months < 1 || lastMonth.minusMonths(months - 1L).isBefore(Span.EARLIEST)) {
      wrong.add(Message.of("sample.months", months, Span.EARLIEST.toString()));
    }
    if (!(scale > 0 && scale <= 1_000)) {
      wrong.add(Message.of("sample.scale", scale));
    }
    Problems.throwIfAny(wrong);
  }
}
