package app.tamis.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// Writes valid folders of facts as no kind person would. Where the definitions are silent, so are
/// these folders.
public final class RandomFolders {

  private static final YearMonth EARLIEST_END = YearMonth.of(2022, 3);
  private static final int POSSIBLE_ENDS = 54;

  private RandomFolders() {}

  /// The folder must not exist yet, or be empty.
  public static void write(Path folder, long seed) throws IOException {
    Dice dice = new Dice(seed);
    RandomTables tables = new RandomTables(dice);
    RandomPortfolio portfolio = RandomPortfolio.roll(dice);
    int months = dice.between(4, 30);
    LocalDate last = lastDay(dice);
    LocalDate first = YearMonth.from(last).minusMonths(months - 1L).atDay(dice.between(1, 28));
    List<RandomClient> clients = fill(RandomScene.of(dice, tables, portfolio, first, last), months);
    portfolio.completePayments(dice, clients);
    tables.forget(dice.oneOf(0, 0, 10, 25), dice.oneOf(0, 6, 15));
    Files.createDirectories(folder);
    tables.write(folder);
    if (!portfolio.lines().isEmpty()) {
      Files.write(folder.resolve("portfolio.yaml"), portfolio.lines());
    }
  }

  private static LocalDate lastDay(Dice dice) {
    YearMonth month = EARLIEST_END.plusMonths(dice.between(0, POSSIBLE_ENDS - 1));
    return dice.percent(45) ? month.atEndOfMonth() : month.atDay(dice.between(1, 28));
  }

  private static List<RandomClient> fill(RandomScene scene, int months) {
    Dice dice = scene.dice();
    // The longer the span, the fewer the clients, lest the slow reference take its time.
    List<RandomClient> clients =
        new RandomClients(scene).roll(dice.between(3, months > 18 ? 12 : 25));
    RandomContracts contracts = new RandomContracts(scene);
    RandomBilling billing = new RandomBilling(scene);
    RandomWork work = new RandomWork(scene);
    RandomWords words = new RandomWords(scene);
    work.technicians();
    for (RandomClient client : clients) {
      if (client.hasFacts()) {
        contracts.sign(client);
        billing.bill(client);
        work.work(client, months);
        if (scene.records().haveWords()) {
          words.speak(client, months);
        }
      }
    }
    billing.loseThreads();
    work.lastMinute(clients.getFirst());
    for (int strangers = dice.between(0, 4); strangers > 0; strangers--) {
      work.strangersCall();
    }
    new RandomStrays(scene, latestDay()).scatter(clients, billing, work);
    return clients;
  }

  private static LocalDate latestDay() {
    return EARLIEST_END.plusMonths(POSSIBLE_ENDS - 1L).atEndOfMonth();
  }
}
