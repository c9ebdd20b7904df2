package app.tamis.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/// What is said on both sides, beside the tickets: advice and its answers, surveys, firms sent our
/// way, and how we feel when the name lights up.
final class Conversation {

  private static final double ADVICE_A_MONTH = 0.5;
  private static final double SURVEYS_A_MONTH = 0.7;
  private static final double REACTIONS_A_MONTH = 2;

  private final Client client;
  private final Span span;
  private final Dice dice;
  private final Tables tables;
  private final Evenly advice;
  private final Evenly surveys;
  private final Evenly reactions;
  private final Evenly referrals;
  private final Evenly won;
  private final Mix responses;
  private final Mood mood;

  Conversation(Client client, Span span, Dice dice, Tables tables) {
    this.client = client;
    this.span = span;
    this.dice = dice;
    this.tables = tables;
    this.advice = new Evenly(dice);
    this.surveys = new Evenly(dice);
    this.reactions = new Evenly(dice);
    this.referrals = new Evenly(dice);
    this.won = new Evenly(dice);
    this.responses = new Mix(dice, "welcomed", "questioned", "cheapest", "refused");
    this.mood = new Mood(dice);
  }

  void hold(WorkMonth month, Archetype archetype, List<Helpdesk.Handled> handled)
      throws IOException {
    if (archetype.active() == 0) {
      return;
    }
    Archetype.Bond bond = archetype.bond();
    for (int i = advice.count(ADVICE_A_MONTH); i > 0; i--) {
      advise(dice.oneOf(month.workdays()), bond);
    }
    for (int i = referrals.count(bond.refers() / 12); i > 0; i--) {
      refer(dice.oneOf(month.workdays()));
    }
    if (!handled.isEmpty()) {
      int answered = bond.survey().isPresent() ? surveys.count(SURVEYS_A_MONTH) : 0;
      for (int i = 0; i < answered; i++) {
        survey(dice.oneOf(handled), bond.survey().getAsInt(), month);
      }
      for (int i = reactions.count(REACTIONS_A_MONTH); i > 0; i--) {
        react(dice.oneOf(handled), bond);
      }
    }
  }

  private void advise(LocalDate givenOn, Archetype.Bond bond) throws IOException {
    Csv row = tables.advice;
    row.cell(row.nextId('V')).cell(client.id()).cell(givenOn);
    row.cell(dice.oneOf(client.phrases().of("advice")));
    LocalDate respondedOn = WorkMonth.workdayFrom(givenOn.plusDays(dice.between(3, 20)));
    boolean answered = !bond.advice().isEmpty();
    String response = answered ? responses.next(bond.advice()) : "";
    if (answered && span.hasSeen(respondedOn)) {
      row.cell(response).cell(respondedOn).end();
    } else {
      row.unknown().unknown().end();
    }
  }

  private void refer(LocalDate day) throws IOException {
    Csv row = tables.referrals;
    String name = MadeName.of(dice.between(500, 599)).name();
    row.cell(row.nextId('R')).cell(client.id()).cell(day).cell(name).cell(won.happens(0.7)).end();
  }

  private void survey(Helpdesk.Handled about, int usually, WorkMonth month) throws IOException {
    Csv row = tables.surveys;
    int score = Math.clamp(usually + dice.between(-6, 6), 0, 100);
    row.cell(row.nextId('Q')).cell(client.id());
    row.cell(month.within(answeredAt(about.closedAt(), month)));
    row.cell(score).cell(about.ticketId()).end();
  }

  /// Within a few working days; at once where the month has no more of them.
  private LocalDateTime answeredAt(LocalDateTime closedAt, WorkMonth month) {
    LocalDate day = month.workdayAfter(closedAt.toLocalDate(), dice.between(1, 3));
    return day.isAfter(closedAt.toLocalDate())
        ? WorkMonth.atWork(day, dice)
        : closedAt.plusMinutes(dice.between(5, 60));
  }

  private void react(Helpdesk.Handled to, Archetype.Bond bond) throws IOException {
    Csv row = tables.reactions;
    row.cell(row.nextId('X')).cell(client.id()).cell(to.closedAt());
    row.cell(mood.next(bond.mood())).cell(to.technician()).end();
  }
}
