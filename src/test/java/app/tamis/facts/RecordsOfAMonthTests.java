package app.tamis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.measures.ClientMonth;
import app.tamis.measures.Figure;
import app.tamis.reference.RandomFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is listed of a client's month adds up to its figures, on made folders.
class RecordsOfAMonthTests {

  private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);
  private static final int MONTHS = 40;

  @TempDir private Path temporary;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void records_add_up_to_the_figures_of_their_month(long seed) throws IOException {
    var data = temporary.resolve("data");
    var folder = temporary.resolve("made");
    RandomFolders.write(folder, seed);
    try (var opened = FactsFolder.open(folder);
        var open = OpenFacts.kept()) {
      var door = FolderFixture.door(TODAY);
      door.importInto(data, opened, ImportOptions.STRICT, _ -> {});
      var months =
          door.stored(data).months().months().stream()
              .filter(RecordsOfAMonthTests::isBusy)
              .toList();

      new Random(seed)
          .ints(MONTHS, 0, months.size())
          .mapToObj(months::get)
          .forEach(month -> new Listed(new Records(open), data, month).adds());
    }
  }

  private static boolean isBusy(ClientMonth month) {
    return month.sums().of(Figure.TICKETS)
            + month.sums().of(Figure.MINUTES)
            + month.sums().of(Figure.OVERDUE_DAYS)
            + Math.abs(month.sums().of(Figure.REVENUE_RECURRING))
        > 0;
  }

  /// @param of whose records are listed
  private record Listed(Records records, Path data, ClientMonth of) {

    private AskedRecords asked() {
      return new AskedRecords(data, of.clientId(), of.month().atDay(1), of.month().atEndOfMonth());
    }

    void adds() {
      tickets();
      callsAndHours();
      lines();
      duesAndWords();
    }

    private void tickets() {
      var tickets = records.tickets(asked());
      same(Figure.TICKETS, tickets.size());
      same(Figure.CLIENT_TICKETS, count(tickets, Recorded.Ticket::byClient));
      same(Figure.PROPER_TICKETS, count(tickets, Recorded.Ticket::proper));
      same(Figure.URGENT_TICKETS, count(tickets, Recorded.Ticket::urgent));
      same(Figure.CHECKED_TICKETS, count(tickets, ticket -> ticket.tampered().isPresent()));
      same(
          Figure.GOOD_NEWS,
          count(tickets, Recorded.Ticket::goodNews)
              + count(records.referrals(asked()), won -> won.won().orElse(false)));
      same(
          Figure.ARREARS_EMERGENCIES,
          count(tickets, ticket -> ticket.urgent() && ticket.inArrears())
              + count(records.calls(asked()), call -> call.emergency() && call.inArrears()));
    }

    private void callsAndHours() {
      same(Figure.CALLS_IN, count(records.calls(asked()), Recorded.Call::incoming));
      var hours = records.hours(asked());
      same(Figure.MINUTES, sum(hours, Recorded.Work::minutes));
      same(Figure.LABOUR_COST, sum(hours, Recorded.Work::cost));
      same(Figure.AFTER_HOURS_MINUTES, sum(hours, work -> work.afterHours() ? work.minutes() : 0));
    }

    private void lines() {
      var lines = records.lines(asked());
      same(
          Figure.REVENUE_RECURRING,
          sum(lines, line -> line.isOf("recurring") ? line.counted().orElse(0) : 0));
      same(Figure.PASS_THROUGH, sum(lines, Recorded.Line::cost));
      var hardware =
          lines.stream()
              .filter(Recorded.Line::hardware)
              .filter(line -> !line.countedOn().isBefore(asked().from()))
              .filter(line -> !line.countedOn().isAfter(asked().to()))
              .toList();
      same(Figure.HARDWARE_DELIVERED, sum(hardware, Recorded.Line::amount));
      same(Figure.HARDWARE_PREPAID, sum(hardware, line -> line.prepaid() ? line.amount() : 0));
    }

    private void duesAndWords() {
      var dues = records.dues(asked());
      same(Figure.AMOUNT_DUE, sum(dues, Recorded.Due::amountDue));
      same(Figure.OVERDUE_DAYS, sum(dues, Recorded.Due::overdueDays));
      assertThat(sum(dues, Recorded.Due::open))
          .as("owed by %s at the end of %s", of.clientId(), of.month())
          .isCloseTo(of.end().overdue(), within(1e-6));
      var advice = records.advice(asked());
      same(Figure.ADVICE, count(advice, one -> one.points().isPresent()));
      same(Figure.ADVICE_POINTS, sum(advice, one -> one.points().orElse(0)));
      same(Figure.SURVEY_SUM, sum(records.surveys(asked()), Recorded.Survey::score));
      same(Figure.REACTION_SUM, sum(records.reactions(asked()), Recorded.Reactions::sum));
      same(Figure.WORK_DONE, sum(records.workDone(asked()), Recorded.Activity::count));
    }

    private void same(Figure figure, double listed) {
      assertThat(listed)
          .as("%s of %s in %s", figure, of.clientId(), of.month())
          .isCloseTo(of.sums().of(figure), within(1e-5));
    }

    private static <T> double count(List<T> records, Predicate<T> counts) {
      return sum(records, record -> counts.test(record) ? 1 : 0);
    }

    private static <T> double sum(List<T> records, ToDoubleFunction<T> part) {
      return records.stream().mapToDouble(part).sum();
    }
  }
}
