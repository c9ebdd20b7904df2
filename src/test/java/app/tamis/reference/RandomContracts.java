package app.tamis.reference;

import java.time.LocalDate;

/// Makes contracts, one after the other and beside one another.
record RandomContracts(RandomScene scene) {

  void sign(RandomClient client) {
    Dice dice = scene.dice();
    for (int contracts = dice.between(0, 3); contracts > 0; contracts--) {
      LocalDate start = dice.day(scene.firstDay().minusDays(400), scene.lastDay());
      RandomRow row = scene.row("contracts", "contract_id", "K", client);
      row.with("kind", dice.oneOf("managed", "block_hours", "break_fix"));
      // Apart from one another, since the definitions don't say which of two twins counts.
      row.with("started_on", start.withDayOfMonth(1).plusDays(contracts));
      row.with("ended_on", dice.unless(50, start.plusDays(dice.between(32, 700)).toString()));
      row.with("payment_terms_days", dice.unless(25, dice.oneOf("0", "7", "15", "45", "60")));
      row.with("payment_method", dice.unless(40, dice.oneOf("direct_debit", "cheque", "card")));
      row.with("monthly_fee", dice.unless(50, dice.decimal(50, 900, 2).toString()));
      row.with("notice_days", dice.unless(50, "60"));
      row.with("hourly_rate", dice.unless(50, dice.decimal(60, 140, 1).toString()));
      row.with("after_hours_multiplier", dice.unless(50, dice.oneOf("1.25", "2", "1")));
    }
  }
}
