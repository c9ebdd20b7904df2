package app.tamis.outcome;

import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.grading.Letter;
import app.tamis.grading.acts.Act;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.CostBasis;
import app.tamis.measures.Figure;
import app.tamis.measures.PortfolioFixture;
import app.tamis.measures.Source;
import app.tamis.measures.Window;
import app.tamis.outcome.Check.Stands;
import app.tamis.outcome.Decision.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What records say since a decision, worked out by hand: a client who is parted with in June 2025
/// and leaves at the end of August, and another who left meanwhile.
class ComparingTests {

  private static final ClientId GONE = new ClientId("Gone");
  private static final LocalDate END = LocalDate.of(2025, 12, 31);
  private static final Window SECOND_HALF = new Window(END, 6);

  @Test
  void the_client_counts_for_as_long_as_it_was_there() {
    var level = comparing().client(GONE, SECOND_HALF);

    assertThat(level.net()).hasValue(1000 * 2 / 6.0);
    assertThat(level.hours().orElseThrow()).isCloseTo(20 * 2 / 6.0, within(1e-9));
    assertThat(level.rate().orElseThrow()).isCloseTo(50, within(1e-9));
  }

  @Test
  void so_do_others_and_nobodys_going_looks_like_a_loss_of_another() {
    var level = comparing().others(GONE, SECOND_HALF);

    assertThat(level.net().orElseThrow()).isCloseTo(2000 + 600 * 3 / 6.0, within(1e-9));
    assertThat(level.hours().orElseThrow()).isCloseTo(10, within(1e-9));
  }

  @Test
  void who_left_before_brings_nothing_and_whose_hours_nobody_knows_takes_an_unknown_number() {
    var autumn = new Window(END, 3);

    assertThat(comparing().client(GONE, autumn).net()).hasValue(0);
    assertThat(comparing().client(GONE, autumn).hours()).hasValue(0);
    assertThat(comparing().client(GONE, autumn).rate()).isEmpty();
    var unknown = comparing(portfolio().without(Source.TIME_ENTRIES)).client(GONE, SECOND_HALF);
    assertThat(unknown.hours()).isEmpty();
    assertThat(unknown.net()).isPresent();
    assertThat(comparing().client(new ClientId("Nobody"), autumn)).isEqualTo(Level.UNKNOWN);
  }

  @Test
  void a_look_is_coming_then_waits_for_records_and_then_is_known() {
    var comparing = comparing();
    var due = LocalDate.of(2025, 9, 8);

    assertThat(stands(comparing, due.minusDays(1), END)).isInstanceOf(Stands.Coming.class);
    assertThat(stands(comparing, due, LocalDate.of(2025, 7, 31)))
        .isEqualTo(new Stands.Waiting(LocalDate.of(2025, 8, 31)));
    assertThat(stands(comparing, due, LocalDate.of(2025, 8, 31)))
        .isInstanceOfSatisfying(
            Stands.Known.class,
            known -> {
              assertThat(known.months()).hasSize(2);
              assertThat(known.client().net()).hasValue(1000);
              assertThat(known.foretold()).isEmpty();
            });
  }

  @Test
  void the_best_have_their_share_of_all_hours() {
    var letters = Map.of(new ClientId("Best"), Letter.A, GONE, Letter.D);

    assertThat(comparing().shareOfBest(SECOND_HALF, letters).orElseThrow())
        .isCloseTo(10 / (10 + 20 * 2 / 6.0), within(1e-9));
  }

  private static Stands stands(Comparing comparing, LocalDate today, LocalDate asOf) {
    var decision =
        new Decision(
            Kind.PARTING,
            new UUID(0, 1),
            GONE,
            LocalDate.of(2025, 6, 10),
            Message.of("outcome.what.parting"),
            List.of(new Act.Part()),
            LocalDate.of(2025, 6, 10),
            Optional.of(LocalDate.of(2025, 8, 31)),
            Optional.empty());
    return comparing.check(decision, Optional.empty(), 90, today, asOf, false).stands();
  }

  private static Comparing comparing() {
    return comparing(portfolio());
  }

  private static Comparing comparing(PortfolioFixture portfolio) {
    return new Comparing(portfolio.months(), CostBasis.DEFAULT);
  }

  private static PortfolioFixture portfolio() {
    return aPortfolio()
        .with(
            upTo(8, aClient("Gone").paying(euros(1000)).taking(hours(20))),
            aClient("Best").paying(euros(2000)).taking(hours(10)),
            upTo(9, aClient("Left").paying(euros(600))));
  }

  /// Nothing is billed or done for it after that month of 2025.
  private static ClientFixture upTo(int last, ClientFixture client) {
    for (int month = last + 1; month <= 12; month++) {
      client.in(month, Figure.REVENUE_LABOUR, 0).in(month, Figure.MINUTES, 0);
    }
    return client.until(LocalDate.of(2025, last, 1).plusMonths(1).minusDays(1));
  }
}
