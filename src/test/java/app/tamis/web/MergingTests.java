package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.TwoIds;
import app.tamis.identity.People;
import app.tamis.portfolio.ClientRegister;
import app.tamis.reactions.Caller;
import app.tamis.reactions.Reply;
import app.tamis.reactions.Rounds;
import app.tamis.trail.Signature;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On the sample portfolio, in which a client stands twice.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class MergingTests {

  private static RunningTamis tamis;
  private static Browser owner;
  private static String one;
  private static String other;

  @BeforeAll
  static void start(@TempDir Path folder) {
    tamis = Harbour.startOnFolder(TwoIds.write(folder.resolve("Harbour IT")));
    owner = tamis.ownersBrowser();
    one = tamis.path(TwoIds.ONE);
    other = tamis.path(TwoIds.OTHER);
  }

  @AfterEach
  void separate() {
    if (isMerged()) {
      owner.get(one + "/merging");
      owner.post(one + "/merging/" + number(other) + "/separate");
    }
  }

  private static boolean isMerged() {
    return !tamis.inPortfolio(() -> tamis.part(ClientRegister.class).list().merged()).isEmpty();
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void what_comes_together_is_said_before_anything_changes() {
    assertThat(owner.get(one).body()).contains("href=\"" + one + "/merging\"");
    assertThat(owner.get(one + "/merging").body())
        .contains("This is the same client as", "SELARL Ormes &amp; fils (A/1)");

    var preview = owner.get(one + "/merging?other=" + number(other)).body();

    assertThat(preview)
        .contains("Clinique des Ormes (C001)", "Both together", "Clinique des Ormes remains")
        .contains("Take SELARL Ormes &amp; fils (A/1) for Clinique des Ormes");
    assertThat(isMerged()).isFalse();
  }

  @Test
  void once_they_are_one_the_clients_page_shows_both_and_the_old_address_leads_there() {
    var hours = rows("/records/hours.csv");
    int others = owner.get(other + "/records/hours.csv").body().lines().toList().size() - 1;

    var merged = merge();

    assertThat(merged)
        .contains("SELARL Ormes &amp; fils (A/1) is taken for this client from now on")
        .contains("said by Olive Owner", "Separate again");
    assertThat(rows("/records/hours.csv")).isEqualTo(hours + others);
    var page = owner.get(other);
    assertThat(owner.path()).isEqualTo(one);
    assertThat(page.body())
        .contains("SELARL Ormes &amp; fils (A/1) has been taken for this client since")
        .contains("has been taken for this client since then, said by Olive Owner");
    owner.get(other + "/decisions");
    assertThat(owner.path()).isEqualTo(one + "/decisions");
    owner.get(other + "/merging");
    assertThat(owner.path()).isEqualTo(one + "/merging");
    assertThat(owner.get("/").body()).doesNotContain("href=\"" + other + "\"");
    assertThat(owner.get("/history").statusCode()).isEqualTo(200);
    assertThat(owner.get("/audit").body())
        .contains("Took SELARL Ormes &amp; fils for Clinique des Ormes");
  }

  @Test
  void it_is_found_by_its_old_name() {
    merge();

    assertThat(owner.get("/find?q=selarl").body())
        .contains("SELARL Ormes &amp; fils, now Clinique des Ormes", "href=\"" + one + "\"");
    assertThat(owner.get("/clients?name=fils").body()).contains("href=\"" + one + "\"");
  }

  @Test
  void what_was_decided_on_either_holds_for_the_one_that_remains() {
    note(one, "Ask for Mme Le Goff");
    note(other, "Key at the baker’s");
    give(one, "C", "Shouted");
    give(other, "B", "Shouted less");
    var preview = owner.get(one + "/merging?other=" + number(other)).body();
    assertThat(preview)
        .contains(
            "Both have a grade that was set by hand", "one note", "grade C set by hand until");

    merge();

    assertThat(owner.get(one + "/decisions").body())
        .contains("Mme Le Goff", "at the baker", "Shouted less");
    owner.post(one + "/decisions/grade/end");
    assertThat(owner.get(one + "/decisions").body()).doesNotContain("/grade/end");
  }

  @Test
  void separated_again_each_has_its_own() {
    var hours = rows("/records/hours.csv");
    merge();

    var separated = owner.post(one + "/merging/" + number(other) + "/separate").body();

    assertThat(separated).contains("SELARL Ormes &amp; fils (A/1) is a client of its own again");
    assertThat(rows("/records/hours.csv")).isEqualTo(hours);
    owner.get(other);
    assertThat(owner.path()).isEqualTo(other);
    assertThat(owner.get("/audit").body())
        .contains("Separated SELARL Ormes &amp; fils from Clinique des Ormes again");
  }

  @Test
  void what_cant_be_merged_is_said_in_sentences() {
    owner.get(one + "/merging");

    var itself = owner.post(one + "/merging", "other", number(one));
    assertThat(itself.statusCode()).isEqualTo(422);
    assertThat(itself.body()).contains("Clinique des Ormes is one client already");
    assertThat(owner.post(one + "/merging", "other", "nobody").statusCode()).isEqualTo(422);
    assertThat(owner.get(one + "/merging?other=999999").body())
        .contains("No client was chosen that could be the same");
    assertThat(owner.post(one + "/merging/" + number(other) + "/separate").body())
        .contains("is taken for no other client");
    assertThat(owner.get("/clients/999999/merging").statusCode()).isEqualTo(404);
  }

  @Test
  void a_round_that_runs_asks_once_and_keeps_what_was_tapped() {
    var person =
        tamis.inPortfolio(() -> tamis.part(People.class).list()).stream().findFirst().orElseThrow();
    var callers =
        List.of(
            new Caller(TwoIds.ONE, TwoIds.ONES_NAME), new Caller(TwoIds.OTHER, TwoIds.OTHERS_NAME));
    var tapped = Reply.DREAD;
    var rounds = tamis.part(Rounds.class);
    tamis.inPortfolio(() ->
        rounds.answer(
            person,
            callers,
            ZoneOffset.UTC,
            Map.of(TwoIds.OTHER, Optional.of(tapped)),
            Signature.CONSOLE));

    merge();

    var sheet = tamis.inPortfolio(() -> rounds.find(person, callers.subList(0, 1), ZoneOffset.UTC));
    assertThat(sheet.reply(callers.getFirst())).contains(tapped);
    assertThat(tamis.browserOfNew("technician").get("/caller-test/round").body())
        .contains("Clinique des Ormes")
        .doesNotContain("SELARL");
  }

  @Test
  void only_who_decides_says_so() {
    var bookkeeper = tamis.browserOfNew("bookkeeper");

    assertThat(bookkeeper.get(one + "/merging").statusCode()).isEqualTo(403);
    assertThat(bookkeeper.get(one).body()).doesNotContain("/merging");
    assertThat(bookkeeper.post(one + "/merging", "other", number(other)).statusCode())
        .isEqualTo(403);
    merge();
    assertThat(bookkeeper.get(one).body())
        .contains("has been taken for this client since")
        .doesNotContain("/merging");
    assertThat(tamis.browserPastTheTest("manager").get(one + "/merging").statusCode())
        .isEqualTo(200);
  }

  private static String merge() {
    owner.get(one + "/merging");
    return owner.post(one + "/merging", "other", number(other)).body();
  }

  private static int rows(String records) {
    return owner.get(one + records).body().lines().toList().size() - 1;
  }

  private static void note(String client, String text) {
    owner.get(client + "/decisions");
    owner.post(client + "/decisions/notes", "note", text);
  }

  private static void give(String client, String grade, String reason) {
    owner.get(client + "/decisions");
    var until = LocalDate.now(tamis.clock()).plusDays(30).toString();
    owner.post(client + "/decisions/grade", "grade", grade, "reason", reason, "until", until);
  }

  private static String number(String path) {
    return path.substring("/clients/".length());
  }
}
