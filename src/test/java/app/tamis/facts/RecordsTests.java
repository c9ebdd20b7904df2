package app.tamis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.basics.ClientId;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.Figure;
import app.tamis.measures.Measure;
import app.tamis.measures.MonthsByClient;
import app.tamis.measures.PortfolioWindow;
import app.tamis.measures.Window;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is listed adds up to the figures, on the sample.
class RecordsTests {

  private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

  @TempDir private static Path data;
  private static final OpenFacts OPEN = OpenFacts.kept();
  private static PortfolioWindow portfolio;

  private final Records records = new Records(OPEN);

  @BeforeAll
  static void importTheSample() {
    var door =
        new Facts(Clock.fixed(Instant.parse("2026-01-05T12:00:00Z"), ZoneOffset.UTC), _ -> {});
    try (var folder = FactsFolder.open(Path.of("samples/harbour"))) {
      door.importInto(data, folder, ImportOptions.STRICT, _ -> {});
    }
    var stored = door.stored(data);
    portfolio = MonthsByClient.of(stored.months()).in(new Window(AS_OF, 12), stored.costBasis());
  }

  @AfterAll
  static void close() {
    OPEN.close();
  }

  @Test
  void lines_add_up_to_revenue_and_its_cost() {
    for (var client : some()) {
      var lines = records.lines(asked(client));

      same(client, Measure.REVENUE, sum(lines, line -> line.counted().orElse(0)));
      same(client, Figure.PASS_THROUGH, sum(lines, Recorded.Line::cost));
      same(
          client,
          Figure.REVENUE_RECURRING,
          sum(lines, line -> line.isOf("recurring") ? line.counted().orElse(0) : 0));
    }
  }

  @Test
  void invoices_add_up_to_revenue_and_disputes() {
    for (var client : some()) {
      var invoices = records.invoices(asked(client));

      same(client, Measure.REVENUE, sum(invoices, Recorded.Invoice::total));
      same(
          client,
          Figure.DISPUTED_INVOICES,
          sum(invoices, invoice -> invoice.disputed().orElse(false) ? 1 : 0));
    }
  }

  @Test
  void hardware_adds_up_to_what_was_paid_up_front() {
    for (var client : some()) {
      var hardware =
          records.lines(asked(client)).stream()
              .filter(Recorded.Line::hardware)
              .filter(line -> !line.countedOn().isBefore(from(client)))
              .filter(line -> !line.countedOn().isAfter(AS_OF))
              .toList();

      same(client, Figure.HARDWARE_DELIVERED, sum(hardware, Recorded.Line::amount));
      same(
          client,
          Figure.HARDWARE_PREPAID,
          sum(hardware, line -> line.prepaid() ? line.amount() : 0));
    }
  }

  @Test
  void dues_add_up_to_days_late_and_arrears() {
    for (var client : some()) {
      var dues = records.dues(asked(client));

      same(client, Figure.AMOUNT_DUE, sum(dues, Recorded.Due::amountDue));
      same(client, Figure.OVERDUE_DAYS, sum(dues, Recorded.Due::overdueDays));
      assertThat(sum(dues, Recorded.Due::open)).isCloseTo(client.end().overdue(), within(1e-6));
    }
  }

  @Test
  void hours_add_up_to_their_cost_and_lateness() {
    for (var client : some()) {
      var hours = records.hours(asked(client));

      same(client, Figure.MINUTES, sum(hours, Recorded.Work::minutes));
      same(client, Figure.LABOUR_COST, sum(hours, Recorded.Work::cost));
      same(
          client,
          Figure.AFTER_HOURS_MINUTES,
          sum(hours, work -> work.afterHours() ? work.minutes() : 0));
    }
  }

  @Test
  void tickets_and_calls_add_up_to_their_counts() {
    for (var client : some()) {
      var tickets = records.tickets(asked(client));
      var calls = records.calls(asked(client));

      same(client, Figure.TICKETS, tickets.size());
      same(client, Figure.CLIENT_TICKETS, sum(tickets, ticket -> ticket.byClient() ? 1 : 0));
      same(client, Figure.PROPER_TICKETS, sum(tickets, ticket -> ticket.proper() ? 1 : 0));
      same(client, Figure.URGENT_TICKETS, sum(tickets, ticket -> ticket.urgent() ? 1 : 0));
      same(
          client,
          Figure.TAMPERED_TICKETS,
          sum(tickets, ticket -> ticket.tampered().orElse(false) ? 1 : 0));
      same(client, Figure.CALLS_IN, sum(calls, call -> call.incoming() ? 1 : 0));
      same(
          client,
          Figure.ARREARS_EMERGENCIES,
          sum(tickets, ticket -> ticket.urgent() && ticket.inArrears() ? 1 : 0)
              + sum(calls, call -> call.emergency() && call.inArrears() ? 1 : 0));
    }
  }

  @Test
  void what_the_client_and_the_team_say_adds_up() {
    for (var client : some()) {
      var advice = records.advice(asked(client));
      var surveys = records.surveys(asked(client));
      var reactions = records.reactions(asked(client));

      same(client, Figure.ADVICE, sum(advice, one -> one.points().isPresent() ? 1 : 0));
      same(client, Figure.ADVICE_POINTS, sum(advice, one -> one.points().orElse(0)));
      same(client, Figure.SURVEY_SUM, sum(surveys, Recorded.Survey::score));
      same(client, Figure.REACTIONS, sum(reactions, Recorded.Reactions::ratings));
      same(client, Figure.REACTION_SUM, sum(reactions, Recorded.Reactions::sum));
      same(
          client,
          Figure.GOOD_NEWS,
          sum(records.tickets(asked(client)), ticket -> ticket.goodNews() ? 1 : 0)
              + sum(records.referrals(asked(client)), one -> one.won().orElse(false) ? 1 : 0));
      same(
          client, Figure.WORK_DONE, sum(records.workDone(asked(client)), Recorded.Activity::count));
    }
  }

  @Test
  void agreements_are_listed_newest_first() {
    var contracts = records.contracts(data, new ClientId("C001"));

    assertThat(contracts).isNotEmpty();
    assertThat(contracts.getFirst().noticeDays()).hasValue(90);
  }

  @Test
  void many_may_read_at_once() {
    var client = some().getFirst();
    var alone = new Records(OpenFacts.eachTime()).lines(asked(client));

    assertThat(IntStream.range(0, 24).parallel().mapToObj(_ -> records.lines(asked(client))))
        .isNotEmpty()
        .allSatisfy(lines -> assertThat(lines).isEqualTo(alone));
  }

  /// Every sixth.
  private static List<ClientInWindow> some() {
    var clients = portfolio.clients();
    return IntStream.range(0, clients.size())
        .filter(i -> i % 6 == 0)
        .mapToObj(clients::get)
        .toList();
  }

  private static LocalDate from(ClientInWindow client) {
    return client.months().getFirst().month().atDay(1);
  }

  private static AskedRecords asked(ClientInWindow client) {
    return new AskedRecords(data, client.client().id(), from(client), AS_OF);
  }

  private static <T> double sum(List<T> records, ToDoubleFunction<T> part) {
    return records.stream().mapToDouble(part).sum();
  }

  private static void same(ClientInWindow client, Figure figure, double listed) {
    assertThat(listed)
        .as("%s of %s", figure, client.client().id())
        .isCloseTo(client.totals().sums().of(figure), within(1e-5));
  }

  private static void same(ClientInWindow client, Measure measure, double listed) {
    assertThat(listed)
        .as("%s of %s", measure, client.client().id())
        .isCloseTo(
            portfolio.measuresOf(client.totals()).value(measure).orElseThrow(), within(1e-5));
  }
}
