package app.tamis.sample;

import java.io.IOException;

/// What is done unseen: counted once a month, for those who pay for it.
final class Upkeep {

  private final Client client;
  private final Dice dice;
  private final Csv workDone;

  Upkeep(Client client, Dice dice, Csv workDone) {
    this.client = client;
    this.dice = dice;
    this.workDone = workDone;
  }

  void keepUp(WorkMonth month, Deal deal) throws IOException {
    int seats = client.part().seats();
    int devices = seats + client.servers();
    if (deal.isManaged()) {
      count(month, "patches_installed", dice.around(9 * devices, 0.3));
      count(month, "alerts_handled", dice.around(1 + 0.6 * devices, 0.4));
      count(month, "threats_blocked", dice.around(1 + 0.4 * seats, 0.8));
      count(month, "devices_monitored", devices);
    }
    if (!deal.isBreakFix()) {
      count(month, "backups_verified", month.workdays().size() * (1 + client.servers()));
    }
  }

  private void count(WorkMonth month, String activity, double number) throws IOException {
    workDone.cell(client.id()).cell(month.lastDay()).cell(activity).cell(Math.round(number)).end();
  }
}
