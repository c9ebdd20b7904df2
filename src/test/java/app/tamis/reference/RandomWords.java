package app.tamis.reference;

import java.time.LocalDate;

/// Makes what clients and technicians say: answers to advice, referrals, surveys, reactions.
final class RandomWords {

  private final RandomScene scene;
  private final Dice dice;

  RandomWords(RandomScene scene) {
    this.scene = scene;
    this.dice = scene.dice();
  }

  void speak(RandomClient client, int months) {
    for (int count = dice.between(0, 1 + months / 3); count > 0; count--) {
      advice(client);
    }
    for (int count = dice.between(0, 2); count > 0; count--) {
      referral(client);
    }
    for (int count = dice.between(0, 1 + months / 3); count > 0; count--) {
      survey(client);
    }
    for (int count = dice.between(0, 1 + months); count > 0; count--) {
      reaction(client);
    }
  }

  private void advice(RandomClient client) {
    LocalDate given = scene.moment(client).toLocalDate();
    LocalDate responded = dice.day(given, scene.lastDay());
    RandomRow row = scene.row("advice", "advice_id", "V", client);
    row.with("given_on", given);
    row.with("title", dice.oneOf("Replace the backup", "Sauvegarde; \"3-2-1\"", ""));
    row.with(
        "response",
        dice.unless(
            20,
            dice.percent(client.manners())
                ? "welcomed"
                : dice.oneOf("welcomed", "questioned", "cheapest", "refused")));
    row.with("responded_on", dice.unless(40, responded.toString()));
  }

  private void referral(RandomClient client) {
    RandomRow row = scene.row("referrals", "referral_id", "R", client);
    row.with("referred_on", scene.moment(client).toLocalDate());
    row.with("referred_name", dice.oneOf("A neighbour", "", "Voisin, père & fils"));
    row.with("won", dice.unless(30, dice.truth(dice.percent(50))));
  }

  private void survey(RandomClient client) {
    RandomRow row = scene.row("surveys", "survey_id", "Q", client);
    row.with("answered_at", scene.written(scene.moment(client)));
    row.with("score", "" + dice.between(6 + client.manners() / 8, 20) * 5);
    row.with("ticket_id", dice.unless(50, dice.oneOf("S1", "S2", "S404404")));
  }

  private void reaction(RandomClient client) {
    RandomRow row = scene.row("reactions", "reaction_id", "X", client);
    row.with("at", scene.written(scene.moment(client)));
    row.with(
        "reaction",
        "" + (dice.percent(client.manners()) ? dice.between(0, 2) : dice.between(-2, 0)));
    row.with("technician_id", dice.unless(30, dice.oneOf("T0", "T1", "T404")));
  }
}
