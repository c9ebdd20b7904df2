package app.tamis.law;

import static app.tamis.law.LawFixtures.FRANCE;
import static app.tamis.law.LawFixtures.UNION;
import static app.tamis.law.LawFixtures.UNITED_KINGDOM;
import static app.tamis.law.LawFixtures.day;
import static app.tamis.law.LawFixtures.said;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.law.Suspension.MayBeAnnounced;
import app.tamis.law.Suspension.Refused;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuspensionTests {

  @Test
  void in_the_united_kingdom_it_is_refused_without_a_clause_and_says_why() {
    var answer = Suspension.of(UNITED_KINGDOM, false, true, day("2026-01-05"));

    assertThat(answer).isInstanceOf(Refused.class);
    assertThat(said(answer.message()))
        .isEqualTo(
            "there is no general right to stop work for a client who doesn't pay: a clause of the"
                + " agreement must say so, and there is none (common law; what the contract says;"
                + " checked on 30 November 2026; not legal advice)");
    assertThat(Suspension.of(UNITED_KINGDOM, true, true, day("2026-01-05")))
        .isInstanceOf(MayBeAnnounced.class);
  }

  @Test
  void it_is_announced_in_writing_fifteen_days_before_and_names_what_never_stops() {
    var answer = Suspension.of(FRANCE, false, true, day("2026-01-05"));

    assertThat(said(answer.message()))
        .startsWith(
            "after a written notice of 15 days, what is unpaid may stop from 20 January 2026 on;"
                + " these never stop: the client's data, its passwords and keys, the handover, what"
                + " keeps others safe");
  }

  @Test
  void a_little_that_is_late_stops_nothing() {
    assertThat(Suspension.of(FRANCE, true, false, day("2026-01-05"))).isInstanceOf(Refused.class);
  }

  @Test
  void protection_runs_until_its_supplier_would_renew_it() {
    var announced = (MayBeAnnounced) Suspension.of(FRANCE, false, true, day("2026-01-05"));

    assertThat(announced.firstOfProtection(Optional.of(day("2026-03-01")))).isEqualTo("2026-03-01");
    assertThat(announced.firstOfProtection(Optional.of(day("2026-01-10")))).isEqualTo("2026-01-20");
    assertThat(announced.firstOfProtection(Optional.empty())).isEqualTo("2026-01-20");
  }

  @Test
  void where_the_table_is_silent_it_says_neither_yes_nor_no() {
    assertThat(said(Suspension.of(UNION, true, true, day("2026-01-05")).message()))
        .isEqualTo(
            "our table of the law of the European Union says nothing about stopping work for a"
                + " client who doesn't pay; ask somebody who knows that law");
  }
}
