package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.book.Book;
import app.tamis.book.SecondPortfolio;
import app.tamis.book.TamisProcess;
import app.tamis.clock.Ticks;
import app.tamis.identity.Invitations;
import app.tamis.identity.LinkUse;
import app.tamis.identity.Links;
import app.tamis.identity.Newcomer;
import app.tamis.identity.Person;
import app.tamis.identity.Role;
import app.tamis.jobs.HaltsBeforeWork;
import app.tamis.jobs.Jobs;
import app.tamis.jobs.SeenJob;
import app.tamis.jobs.Settled;
import app.tamis.portfolio.ClientRegister;
import app.tamis.reactions.Caller;
import app.tamis.reactions.Reply;
import app.tamis.reactions.RoundState;
import app.tamis.reactions.Rounds;
import app.tamis.trail.Signature;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Two portfolios whose days passed while Tamis was switched off, and a Tamis that dies when it has
/// told them so and has done nothing about it yet.
class CrashedDaysTests {

  private static final Duration SWITCHED_OFF = Duration.ofDays(20);
  private static final List<Caller> CALLERS =
      List.of(new Caller(new ClientId("C1"), "One"), new Caller(new ClientId("C2"), "Two"));
  private static final Signature NOBODY = Signature.unknown("192.0.2.1");

  private final Path data = RunningTamis.newData();

  @Test
  void each_settles_its_own_once_after_a_crash_between_telling_and_doing() throws Exception {
    UUID first;
    UUID second;
    try (var tamis = RunningTamis.on(data)) {
      first = tamis.part(Book.class).portfolio();
      Settled.in(tamis, first);
      tamis.clock().turn(SWITCHED_OFF.negated());
      second = SecondPortfolio.in(data);
      begin(tamis, first, 1);
      begin(tamis, second, 2);
      Ticks.in(tamis);
      Settled.in(tamis, first);
      Settled.in(tamis, second);
    }

    try (var killed = TamisProcess.serving(data, Map.of(HaltsBeforeWork.AFTER, "2"))) {
      assertThat(killed.ended()).as(killed.text()).isEqualTo(HaltsBeforeWork.STATUS);
    }

    try (var tamis = RunningTamis.on(data)) {
      for (var each : Map.of(first, 1, second, 2).entrySet()) {
        Settled.in(tamis, each.getKey());
        assertThat(ofCode(tamis, each.getKey(), "settle-rounds"))
            .as("told before the time off, and once after it")
            .hasSize(2)
            .allMatch(job -> job.tries() == 1);
        assertThat(round(tamis, each.getKey()))
            .isInstanceOfSatisfying(
                RoundState.Over.class,
                over -> assertThat(over.tookPart()).isEqualTo(each.getValue()));
        assertThat(ofCode(tamis, each.getKey(), "settle-grades"))
            .as("a day is over for a portfolio without facts too")
            .hasSize(2)
            .allMatch(job -> job.fault().isEmpty());
      }
    }
  }

  /// Opens a round in which nobody comes to an end.
  private static void begin(RunningTamis tamis, UUID portfolio, int people) {
    tamis.inPortfolio(
        portfolio,
        () -> {
          tamis
              .part(ClientRegister.class)
              .know(Map.of(new ClientId("C1"), "One", new ClientId("C2"), "Two"));
          var all =
              IntStream.rangeClosed(1, people).mapToObj(number -> joined(tamis, number)).toList();
          tamis
              .part(Rounds.class)
              .answer(
                  all.getFirst(),
                  CALLERS,
                  ZoneOffset.UTC,
                  Map.of(new ClientId("C1"), Optional.of(Reply.DREAD)),
                  all.getFirst().signature("192.0.2.1"));
          return portfolio;
        });
  }

  private static Person joined(RunningTamis tamis, int number) {
    var link = tamis.part(Invitations.class).invite("Somebody", Role.OWNER, NOBODY);
    var newcomer = new Newcomer("Somebody", number + "@example.org", RunningTamis.PASSWORD, "en");
    return switch (tamis.part(Links.class).join(link.token().value(), newcomer, "192.0.2.1")) {
      case LinkUse.Admitted(var person) -> person;
      case LinkUse.EmailTaken _, LinkUse.KnownElsewhere _, LinkUse.Wait _, LinkUse.Gone _ ->
          throw new AssertionError();
    };
  }

  private static List<SeenJob> ofCode(RunningTamis tamis, UUID portfolio, String kind) {
    return tamis.inPortfolio(portfolio, () -> tamis.part(Jobs.class).list()).stream()
        .filter(job -> job.kind().equals(kind))
        .toList();
  }

  private static RoundState round(RunningTamis tamis, UUID portfolio) {
    return tamis.inPortfolio(
        portfolio, () -> tamis.part(Rounds.class).takingPart(ZoneOffset.UTC).round());
  }
}
