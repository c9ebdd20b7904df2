package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.agreements.Drafting;
import app.tamis.basics.ClientId;
import app.tamis.facts.Directory.Firm;
import app.tamis.gradebook.Standing;
import app.tamis.gradebook.Standings;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.web.grades.ShownGrades;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Partings with clients of the sample, whose facts end with 2025.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class PartingTests {

  private static final Instant MID_JANUARY = Instant.parse("2026-01-15T10:00:00Z");

  private static RunningTamis tamis;
  private static Mailboxes mail;

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(MID_JANUARY);
    mail = Mailboxes.of(tamis);
  }

  @AfterAll
  static void stop() {
    mail.close();
    tamis.close();
  }

  @Test
  void a_parting_told_with_moving_time_to_the_last_day_and_what_was_learnt() {
    var client = firm(Letter.D).getFirst();
    var path = tamis.path(client) + "/parting";
    var owner = onThe("2026-01-15");
    giveUpALift(owner, client);
    assertThat(owner.get("/parting").body()).contains("The lift was given up. Look whether");

    assertThat(owner.get(path).body())
        .contains("A lift was tried and given up", "In a usual month");
    owner.post(path, "reason", "we tried");
    assertThat(owner.get(path).body())
        .contains("the first question is open: is it us?", "Told today, the earliest last day is")
        .doesNotContain("Decide to part");
    assertThat(owner.get("/week").body()).contains("waits for your decision");
    owner.post(at(owner, path, "us-no"), "note", "their own choice");
    owner.post(at(owner, path, "decided"), "note", "settled with Anna");
    assertThat(owner.get(path).body())
        .contains(
            "the client doesn’t know yet", "Tell the team", "Remove access in the right order")
        .contains("The last administrator is never removed");
    assertThat(owner.get("/week").body()).contains(named(client) + ": Tell the team");
    owner.post(ticks(owner, path, "tell-team"), "note", "all at nine");
    assertThat(owner.get("/week").body()).doesNotContain(named(client) + ": Tell the team");

    owner = onThe("2026-01-16");
    owner.post(ticks(owner, path, "talk"), "note", "calm");
    var last = theLetterIsRefusedTooEarlyAndThenLeaves(owner, path);
    assertThat(owner.get(path).body()).contains("nobody has proven yet", "Sent to zoe@example.org");

    owner = onThe("2026-01-20");
    assertThat(owner.post(at(owner, path, "received"), "on", "2026-01-19").body())
        .contains("Choose how it is proven");
    owner.post(
        at(owner, path, "received"), "detail", "acknowledged", "note", "Zoë", "on", "2026-01-16");
    assertThat(owner.get(path).body()).contains("In notice since 16 January 2026");
    theProofIsKeptAndLookedAtAgain(owner, path);

    owner = onThe(last.plusDays(1).toString());
    assertThat(owner.get(path).body())
        .contains("Handing over since", "once the step “Hand over” is done");
    assertThat(owner.get("/week").body()).contains(named(client) + ": Hand over");
    whatIsHandedOverStandsWithItsStep(owner, client, last);
    owner.post(ticks(owner, path, "hand-over"), "note", "to Armor, without exceptions");
    owner.post(at(owner, path, "closed"));
    assertThat(owner.get(path).body()).contains("Closed on");

    owner = onThe(last.plusDays(40).toString());
    assertThat(owner.get("/week").body()).contains(named(client) + ": Learn from it");
    owner.post(ticks(owner, path, "learn"), "note", "the calls at night", "detail", "ask first");
    assertThat(owner.get(path).body()).contains("the calls at night", "ask first");
    assertThat(owner.get("/parting").body()).contains("Partings that are over", "Closed on");
    assertThat(owner.get("/audit").body()).contains("Closed the parting with", "Gave ");
    onThe("2026-01-15");
  }

  private static void theProofIsKeptAndLookedAtAgain(Browser owner, String path) {
    var here = at(owner, path, "called-off").replace("called-off", "proof");
    assertThat(sent(owner, here, new byte[0]).body()).contains("No file was chosen");
    var refused = sent(owner, here, new byte[] {1, 2, 3});
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("A PDF, a JPEG or a PNG was expected");
    assertThat(sent(owner, here, new byte[21 << 20]).body()).contains("larger than 20 MB");

    assertThat(sent(owner, here, picture()).body())
        .contains("The proof is kept", "Open the proof that Olive Owner attached on 20 January");

    var proof = Pattern.compile("/documents/[0-9a-f-]{36}").matcher(owner.get(path).body());
    assertThat(proof.find()).isTrue();
    assertThat(owner.get(proof.group()).body()).startsWith("%PDF");
    assertThat(owner.get("/audit").body()).contains("Attached the proof that");
  }

  private static HttpResponse<String> sent(Browser owner, String to, byte[] file) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        "--x\r\nContent-Disposition: form-data; name=\"proof\"; filename=\"a.png\"\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(file);
    body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII));
    return owner.postAs("multipart/form-data; boundary=x", to, body.toByteArray());
  }

  private static byte[] picture() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(20, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// It has the last day from the letter, and leads back. Access is removed only after it.
  private static void whatIsHandedOverStandsWithItsStep(
      Browser owner, ClientGrade client, LocalDate last) {
    var path = tamis.path(client);
    var page = owner.get(path + "/parting").body();
    assertThat(page).contains("Begin the handover pack", "Once the handover is done, not before");
    var access =
        page.replaceAll("(?s).*id=\"remove-access\".*?action=\"([^\"]+)/plan\".*", "$1/done");
    assertThat(owner.post(access).body()).contains("That couldn’t be done");
    owner.post(path + "/handover");
    assertThat(owner.get(owner.path()).body())
        .contains("value=\"" + last + "\"", "It belongs to the parting with")
        .contains("href=\"" + path + "/parting#hand-over\"");
    assertThat(owner.get(path + "/parting").body())
        .contains("Being written down.")
        .doesNotContain("Begin the handover pack");
  }

  /// @return the last day that it states
  private static LocalDate theLetterIsRefusedTooEarlyAndThenLeaves(Browser owner, String path) {
    var letter = path + "/letter";
    var page = owner.get(letter).body();
    var last = LocalDate.parse(value(page, "ends"));
    assertThat(page).contains("Nous avons décidé de mettre fin à notre contrat");
    var early = owner.post(letter, letter(page, "ends", "2026-01-17", "how", "send"));
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("Why it can’t leave");
    var rehearsed = owner.post(letter, letter(page, "ends", last.toString(), "how", "rehearse"));
    assertThat(rehearsed.statusCode()).isEqualTo(200);
    assertThat(owner.get(path).body()).as("nothing has left").contains("doesn’t know yet");

    owner.post(letter, letter(page, "ends", last.toString(), "how", "send"));

    assertThat(
            Mailboxes.text(mail.to("zoe@example.org", "End of our agreement"))
                .replaceAll("\\s+", " "))
        .contains("No payment is a condition of it");
    assertThat(owner.get(letter).body()).contains("The letter is given");
    return last;
  }

  @Test
  void nobody_is_parted_with_on_a_first_guess() {
    var client =
        standing().grades().clients().stream()
            .filter(ShownGrades::isGuess)
            .findFirst()
            .orElseThrow();
    var path = tamis.path(client) + "/parting";
    var owner = onThe("2026-01-15");

    assertThat(owner.get(path).body()).contains("The grade is a first guess");
    assertThat(owner.post(path, "word", "yes", "reason", "I want to").statusCode()).isEqualTo(422);
    assertThat(owner.get("/parting").body()).doesNotContain(client.findings().client().name());
  }

  @Test
  void without_a_lift_it_takes_the_owners_word_and_why() {
    var client = firm(Letter.C).getFirst();
    var path = tamis.path(client) + "/parting";
    var owner = onThe("2026-01-15");
    assertThat(owner.get(path).body()).contains("No lift was tried");

    assertThat(owner.post(path, "reason", "no").statusCode()).as("not ticked").isEqualTo(422);
    assertThat(owner.post(path, "word", "yes").statusCode()).as("no reason").isEqualTo(422);
    owner.post(path, "word", "yes", "reason", "they insult the team");

    assertThat(owner.get(path).body()).contains("on the owner’s word", "they insult the team");
    assertThat(owner.post(at(owner, path, "called-off")).statusCode()).isEqualTo(422);
    owner.post(at(owner, path, "called-off"), "note", "they were lifted after all");
    assertThat(owner.get(path).body()).contains("Called off on 15 January 2026");
    owner.post(at(owner, path, "taken-back"));
    assertThat(owner.get(path).body()).contains("is it us?");
    owner.post(at(owner, path, "called-off"), "note", "they were lifted after all");
  }

  @Test
  void who_now_offers_to_pay_isnt_won_back_while_anything_is_missing() {
    var client = withoutArrears();
    var path = tamis.path(client) + "/parting";
    var owner = onThe("2026-01-15");
    owner.post(path, "word", "yes", "reason", "no lift would help");
    owner.post(at(owner, path, "us-no"));
    owner.post(at(owner, path, "decided"));
    assertThat(owner.get(path).body())
        .contains("No agreement was signed since this was proposed")
        .doesNotContain("/won-back\"");
    var forced = at(owner, path, "called-off").replace("called-off", "won-back");
    assertThat(owner.post(forced).body()).contains("see below what is missing");

    owner.get(tamis.path(client) + "/agreements");
    owner.post(
        tamis.path(client) + "/agreements",
        "kind",
        "managed",
        "language",
        "en",
        "law",
        "FR",
        "paper",
        "yes");

    assertThat(owner.get(path).body())
        .contains("An agreement was signed on", "Nothing is overdue")
        .contains("Nothing says that they pay by direct debit")
        .doesNotContain("/won-back\"");
    assertThat(owner.post(forced).body()).contains("see below what is missing");
  }

  @Test
  void an_insolvency_stops_it_until_the_office_holder_has_answered() {
    var client = insolvent();
    var path = tamis.path(client) + "/parting";
    var owner = onThe("2026-01-15");
    assertThat(owner.get(path).body()).contains("An insolvency is open since");
    owner.post(path, "word", "yes", "reason", "no lift would help");
    owner.post(at(owner, path, "us-no"));
    assertThat(owner.get(path).body()).doesNotContain("Decide to part");
    assertThat(owner.get(path + "/letter").body()).contains("nothing is told until");
    var forced = at(owner, path, "office-holder").replace("office-holder", "decided");
    owner.post(forced);
    assertThat(owner.get(path).body()).as("nothing was decided").contains("to be decided");

    owner.post(at(owner, path, "office-holder"), "note", "Me Kerdoncuff, 14 January: end it");

    assertThat(owner.get(path).body()).contains("Decide to part");
  }

  @Test
  void an_answer_to_a_bad_review_is_at_hand_in_both_languages() {
    var client = firm(Letter.B).getFirst();

    assertThat(onThe("2026-01-15").get(tamis.path(client) + "/parting").body())
        .contains("We don’t talk about anybody in public", "Nous ne parlons de personne en public");
  }

  @Test
  void who_may_not_decide_sees_no_parting() {
    var client = firm(Letter.B).getFirst();
    for (var role : List.of("technician", "bookkeeper")) {
      var browser = tamis.browserPastTheTest(role);
      assertThat(browser.get("/parting").statusCode()).as(role).isEqualTo(403);
      assertThat(browser.get(tamis.path(client) + "/parting").statusCode()).as(role).isEqualTo(403);
    }
  }

  private static String named(ClientGrade client) {
    return "Parting with " + client.findings().client().name();
  }

  private static void giveUpALift(Browser owner, ClientGrade client) {
    var path = tamis.path(client) + "/lift";
    owner.get(path);
    owner.post(path, "talk", "review", "target", "C", "ends", "2026-04-15");
    var plan =
        Pattern.compile("\"(" + Pattern.quote(path) + "/[^/\"]+)/").matcher(owner.get(path).body());
    assertThat(plan.find()).isTrue();
    owner.post(plan.group(1) + "/given-up", "note", "they want nothing");
  }

  /// Where a form of the case leads.
  private static String at(Browser owner, String path, String what) {
    var link =
        Pattern.compile("\"(" + Pattern.quote(path) + "/[^\"/]+/" + what + ")\"")
            .matcher(owner.get(path).body());
    assertThat(link.find()).as(what).isTrue();
    return link.group(1);
  }

  /// Where a step is ticked off.
  private static String ticks(Browser owner, String path, String step) {
    var page = owner.get(path).body();
    var from = page.indexOf("id=\"" + step + "\"");
    assertThat(from).as(step).isPositive();
    var link = Pattern.compile("action=\"([^\"]+/done)\"").matcher(page);
    assertThat(link.find(from)).as(step).isTrue();
    return link.group(1);
  }

  private static String value(String page, String field) {
    var input = Pattern.compile("name=\"" + field + "\"[^>]*value=\"([^\"]*)\"").matcher(page);
    assertThat(input.find()).as(field).isTrue();
    return input.group(1);
  }

  /// All fields of the letter as they stand, but for some.
  private static String[] letter(String page, String... changed) {
    var fields = new LinkedHashMap<String, String>();
    for (var field :
        List.of("time", "expected", "contact", "signed", "included", "charged", "licences")) {
      fields.put(field, value(page, field));
    }
    fields.put("language", "en");
    fields.put("reason", "fit");
    fields.put("name", "Zoë Durand");
    fields.put("email", "zoe@example.org");
    for (int i = 0; i < changed.length; i += 2) {
      fields.put(changed[i], changed[i + 1]);
    }
    return fields.entrySet().stream()
        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
        .toArray(String[]::new);
  }

  private static Browser onThe(String day) {
    var wanted = Instant.parse(day + "T10:00:00Z");
    tamis.clock().turn(Duration.between(tamis.clock().instant(), wanted));
    var owner = tamis.browser();
    owner.signIn(RunningTamis.OWNER, RunningTamis.PASSWORD);
    owner.post("/caller-test/later");
    return owner;
  }

  private static Standing standing() {
    return tamis.inPortfolio(() -> tamis.part(Standings.class).now()).orElseThrow();
  }

  /// Of that grade, which is no first guess; none insolvent.
  private static List<ClientGrade> firm(Letter letter) {
    var shown = ShownGrades.of(standing());
    return shown.worstFirst().stream()
        .filter(client -> shown.of(client).equals(Optional.of(letter)))
        .filter(client -> !ShownGrades.isGuess(client))
        .filter(
            client -> insolvencies().stream().noneMatch(client.findings().client().id()::equals))
        .toList();
  }

  private static List<ClientId> insolvencies() {
    return tamis.inPortfolio(() -> tamis.part(Drafting.class).directory()).firms().stream()
        .filter(firm -> firm.insolvencySince().isPresent())
        .map(Firm::id)
        .toList();
  }

  private static ClientGrade insolvent() {
    return standing().grades().clients().stream()
        .filter(client -> insolvencies().contains(client.findings().client().id()))
        .filter(client -> !ShownGrades.isGuess(client))
        .findFirst()
        .orElseThrow();
  }

  private static ClientGrade withoutArrears() {
    return firm(Letter.A).getFirst();
  }
}
