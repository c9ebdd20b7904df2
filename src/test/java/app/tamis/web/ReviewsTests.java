package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.basics.ClientId;
import app.tamis.gradebook.Standing;
import app.tamis.gradebook.Standings;
import app.tamis.measures.Figure;
import app.tamis.measures.Measure;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Half an hour with a client, by way of a real mail server: planned, invited to, moved, held, and
/// told of on the same day.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class ReviewsTests {

  /// Cases that a rate is shrunk by, as the text of the measures says.
  private static final double PRIOR = 5;

  private static final Pattern BEHIND = Pattern.compile("href=\"([^\"]+/records/[^\"]+)\"");

  private static RunningTamis tamis;
  private static Mailboxes post;
  private Browser owner;
  private String guest = "";

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(Instant.parse("2026-01-15T09:00:00Z"));
    post = Mailboxes.of(tamis);
  }

  /// Days pass in between, and sessions with them.
  @BeforeEach
  void signIn() {
    owner = tamis.browser();
    owner.signIn(RunningTamis.OWNER, RunningTamis.PASSWORD);
    owner.post("/caller-test/later");
  }

  @AfterAll
  static void stop() {
    post.close();
    tamis.close();
  }

  @Test
  void a_review_from_its_plan_to_its_minutes_moves_trust_by_exactly_its_answers() {
    var client = new ClientId("C011");
    assertThat(owner.get("/reviews").body()).contains("Maison Vauban", "never reviewed");
    var review = plan(client, "2026-01-22", "14:30");

    assertThat(invite(review).body())
        .contains("The invitation is on its way", "Zoë Durand is invited");
    var first = calendar(post.to(guest, "Une demi-heure avec"));
    assertThat(first)
        .contains(
            "METHOD:REQUEST",
            "SEQUENCE:0",
            "DTSTART:20260122T133000Z",
            "DTEND:20260122T140000Z",
            "mailto:" + guest);

    change(review, "2025-12-20", "10:00");
    invite(review);
    var second = calendar(post.to(guest, "Changement"));
    assertThat(second).contains("SEQUENCE:1", "DTSTART:20251220T090000Z").contains(uid(first));

    assertThat(owner.get(review).body())
        .contains("What we did", "What troubled you", "What is ageing", "What you were advised")
        .contains("Money", "What comes next");
    var before = standing();
    advise(review, "welcome it", "welcomed");
    advise(review, "question it", "questioned");
    advise(review, "make it cheap", "cheapest");
    advise(review, "replace the old server", "refused");
    owner.get(review);
    owner.post(review + "/trouble", "answer", "yes", "trouble_words", "Deux jours sans caisse");
    owner.get(review);
    owner.post(
        review + "/decisions", "what", "Quote a second line", "who", me(), "due", "2026-01-20");
    owner.get(review);
    owner.post(review + "/decisions", "what", "Test the backup", "who", "", "due", "2026-01-30");
    owner.get(review);
    assertThat(owner.post(review + "/held", "held_on", "2025-12-20", "there", "Zoë, Olive").body())
        .contains("Held on 20 December 2025", "haven’t left yet");
    assertThat(owner.get("/week").body())
        .contains("Maison Vauban: Quote a second line", "Maison Vauban: Test the backup");

    countersign(client, "replace the old server");

    owner.get(review + "/minutes");
    owner.post(review + "/minutes/words", "words", "Merci pour le café.");
    owner.get(review + "/minutes");
    var sent = owner.post(review + "/minutes", "name", "Zoë Durand", "email", guest, "copy", "yes");
    assertThat(sent.body()).contains("The minutes are on their way");
    var minutes = Mailboxes.text(post.to(guest, "Compte rendu"));
    assertThat(plain(post.to(guest, "Compte rendu")).replaceAll("\\s+", " "))
        .contains(
            "Merci pour le café.",
            "Étaient là : Zoë, Olive.",
            "Deux jours sans caisse",
            "Quote a second line",
            "replace the old server",
            "Vous avez décidé de ne pas le faire")
        .doesNotContain("note ", "marge");
    assertThat(minutes).contains("application/pdf");
    post.to(RunningTamis.OWNER, "Compte rendu");

    double all = sum(before, Figure.ADVICE) + 4;
    double points = sum(before, Figure.ADVICE_POINTS) + 100 + 67 + 33;
    double own = sum(before, client, Figure.ADVICE) + 4;
    double ownPoints = sum(before, client, Figure.ADVICE_POINTS) + 100 + 67 + 33;
    assertThat(trust(standing(), client))
        .isCloseTo((ownPoints + PRIOR * points / all) / (own + PRIOR), within(1e-9));
    signIn();
    assertThat(owner.get(tamis.path(client)).body())
        .contains("Last met on 20 December 2025", "Deux jours sans caisse");
    assertThat(owner.get("/audit").body())
        .contains("Sent the minutes of a review with Maison Vauban");
  }

  private void countersign(ClientId client, String title) {
    var page = owner.get(tamis.path(client) + "/advice").body();
    var path =
        page.substring(page.indexOf(">" + title + "<"))
            .replaceAll("(?s)^.*?href=\"([^\"]+/refusals/[^\"]+)\".*", "$1");
    owner.get(path);
    assertThat(owner.post(path, "how", "look", "risk", "", "until", "2026-01-15").body())
        .contains("Say what may go wrong", "Say what may come of it", "isn’t a day after");
    owner.get(path);
    owner.post(
        path,
        "how",
        "send",
        "risk",
        "Le serveur peut s’arrêter pour de bon.",
        "consequence",
        "Deux jours sans commandes.",
        "alternatives",
        "Un serveur loué\nUn serveur d’occasion",
        "until",
        "2026-04-15",
        "name",
        "Zoë Durand",
        "email",
        guest);
    var link =
        plain(post.to(guest, "une décision"))
            .replaceAll("(?s).*https?://[^/\\s]+(/acknowledge/[\\w-]+).*", "$1");
    var theirs = tamis.browser();
    assertThat(theirs.get(link).body())
        .contains("Le serveur peut s’arrêter", "Un serveur loué", "15 avril 2026")
        .contains("Pas encore signé");
    assertThat(theirs.post(link, "answer", "signed", "name", " ").body())
        .contains("Écrivez votre nom");
    assertThat(theirs.post(link, "answer", "signed", "name", "Zoë Durand").body())
        .contains("Vous avez signé le", "Signé par Zoë Durand");
    assertThat(theirs.post(link, "answer", "objected", "name", "X", "words", "no").body())
        .contains("Vous avez signé le")
        .doesNotContain("Signé par X");
    assertThat(Mailboxes.text(post.to(guest, "ce que vous avez"))).contains("application/pdf");
    assertThat(owner.get(tamis.path(client) + "/advice").body())
        .contains("Countersigned by Zoë Durand on 15 January 2026");
  }

  @Test
  void two_that_were_missed_in_a_row_are_a_sign_and_somebody_is_to_talk() {
    var client = new ClientId("C012");
    for (int month = 1; month <= 2; month++) {
      var review = plan(client, "2026-01-1" + month, "09:00");
      invite(review);
      owner.get(review);
      assertThat(owner.post(review + "/missed").body())
          .contains("Missed on 1" + month + " January");
    }

    assertThat(owner.get(tamis.path(client)).body()).contains("Two invitations missed in a row");
    assertThat(owner.get("/reviews").body()).contains("missed twice");
    assertThat(owner.get("/week").body()).contains("missed two reviews in a row: talk to them");

    var last = lastOf(client);
    owner.get(last);
    owner.post(last + "/taken-back");
    assertThat(owner.get(tamis.path(client)).body())
        .doesNotContain("Two invitations missed in a row");
  }

  @Test
  void who_was_invited_is_told_when_it_is_called_off() {
    var client = new ClientId("C014");
    var review = plan(client, "2026-02-03", "09:00");
    invite(review);
    owner.get(review);

    var answer = owner.post(review + "/called-off", "reason", "grippe");

    assertThat(answer.body()).contains("the client is being told", "Called off on 15 January 2026");
    var letter = post.to(guest, "Annulé");
    assertThat(calendar(letter)).contains("METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED");
    assertThat(plain(letter)).contains("grippe");
  }

  @Test
  void an_invitation_is_rehearsed_first_and_nothing_is_kept_of_it() {
    var review = plan(new ClientId("C016"), "2026-02-04", "09:00");
    owner.get(review);

    owner.post(review + "/invite", "how", "rehearse");

    assertThat(calendar(post.to(RunningTamis.OWNER, "Une demi-heure avec"))).contains("SEQUENCE:0");
    assertThat(owner.get(review).body()).contains("nobody is invited yet");
  }

  @Test
  void every_figure_opens_its_records_and_the_screen_shows_no_grade() {
    var client = new ClientId("C001");
    var review = plan(client, "2026-01-15", "09:30");

    var page = owner.get(review).body();
    var links = BEHIND.matcher(page).results().map(found -> found.group(1)).distinct().toList();
    assertThat(links).hasSizeGreaterThan(5);
    for (var link : links) {
      assertThat(owner.get(link).statusCode()).as(link).isEqualTo(200);
    }
    var opened = page.replaceAll("(?s).*You sent us ([\\d,]+) requests.*", "$1");
    assertThat(owner.get(review + "/records/opened").body()).contains(opened + " records");
    assertThat(owner.get(review + "/show").body())
        .contains("Ce que nous avons fait", "Vous nous avez envoyé")
        .doesNotContain("heures pour vous", "Grade", "marge");
    assertThat(owner.get(review + "/show?hours=yes").body()).contains("pour vous");
  }

  @Test
  void how_often_is_set_by_grade_and_only_months_are_taken() {
    owner.get("/reviews");
    var refused = owner.post("/reviews", "a", "0", "b", "x", "c", "6", "d", "", "ungraded", "6");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("0 isn’t a number of months", "x isn’t a number of months");

    var kept = owner.post("/reviews", "a", "2", "b", "4", "c", "6", "d", "", "ungraded", "6");

    assertThat(kept.body()).contains("Kept.", "value=\"2\"", "only when you want to");
  }

  @Test
  void what_was_typed_is_checked_all_at_once() {
    var path = tamis.path(new ClientId("C013")) + "/review";
    owner.get(path);

    var answer =
        owner.post(
            path, "day", "soon", "hour", "noon", "minutes", "3", "name", "", "email", "nobody");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "soon isn’t a day", "noon isn’t an hour", "3 isn’t a number of minutes", "nobody");
  }

  @Test
  void a_review_that_is_overdue_and_minutes_that_stayed_are_on_the_list() {
    var client = new ClientId("C017");
    var review = plan(client, "2026-01-14", "09:00");
    assertThat(owner.get("/week").body()).contains("is over: say what became of it");
    owner.get(review);
    owner.post(review + "/held", "held_on", "2026-01-14", "there", "Zoë");
    assertThat(owner.get("/week").body()).contains("haven’t left");

    tamis.clock().turn(Duration.ofDays(400));
    signIn();
    try {
      assertThat(owner.get("/reviews").body()).contains("overdue");
      assertThat(owner.get("/week").body()).contains("a review is overdue");
    } finally {
      tamis.clock().turn(Duration.ofDays(-400));
    }
  }

  @Test
  void a_technician_sees_none_of_it() {
    var technician = tamis.browserPastTheTest("technician");

    assertThat(technician.get("/reviews").statusCode()).isEqualTo(403);
    assertThat(technician.get(tamis.path(new ClientId("C011")) + "/review").statusCode())
        .isEqualTo(403);
    assertThat(tamis.browser().get("/acknowledge/" + "x".repeat(43)).statusCode()).isEqualTo(410);
  }

  /// @return where it stands
  private String plan(ClientId client, String day, String hour) {
    guest = "zoe@" + client.text().toLowerCase(Locale.ROOT) + ".example";
    var path = tamis.path(client) + "/review";
    owner.get(path);
    typed(path, day, hour);
    return owner.path().replaceFirst("\\?.*", "");
  }

  private void change(String review, String day, String hour) {
    owner.get(review);
    assertThat(typed(review + "/plan", day, hour).body()).contains("isn’t told until you send");
  }

  private HttpResponse<String> typed(String path, String day, String hour) {
    return owner.post(
        path,
        "day",
        day,
        "hour",
        hour,
        "minutes",
        "30",
        "place",
        "Chez vous",
        "name",
        "Zoë Durand",
        "email",
        guest,
        "language",
        "fr",
        "person",
        me());
  }

  private HttpResponse<String> invite(String review) {
    owner.get(review);
    return owner.post(review + "/invite");
  }

  private void advise(String review, String title, String response) {
    owner.get(review);
    assertThat(
            owner
                .post(review + "/advice", "title", title, "response", response, "option", "")
                .body())
        .contains(title);
  }

  /// Whose id stands in the form.
  private String me() {
    return owner
        .get(tamis.path(new ClientId("C011")) + "/review")
        .body()
        .replaceAll("(?s).*<option value=\"([0-9a-f-]{36})\"[^>]*>Olive Owner.*", "$1");
  }

  private String lastOf(ClientId client) {
    return owner
        .get(tamis.path(client) + "/review")
        .body()
        .replaceAll("(?s).*?href=\"(/clients/\\d+/review/[0-9a-f-]{36})\".*", "$1");
  }

  private static String uid(String calendar) {
    return calendar.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
  }

  private static String calendar(MimeMessage letter) {
    return part(letter, "text/calendar").replace("\r\n ", "");
  }

  private static String plain(MimeMessage letter) {
    return part(letter, "text/plain");
  }

  private static String part(Part part, String type) {
    try {
      if (part.isMimeType(type)) {
        try (var in = part.getInputStream()) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
        }
      }
      if (part.getContent() instanceof Multipart several) {
        for (int i = 0; i < several.getCount(); i++) {
          var found = part(several.getBodyPart(i), type);
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
      return "";
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Standing standing() {
    return tamis.inPortfolio(() -> tamis.part(Standings.class).now()).orElseThrow();
  }

  private static double trust(Standing standing, ClientId client) {
    return standing
        .grades()
        .find(client)
        .orElseThrow()
        .findings()
        .measures()
        .value(Measure.ADVICE_POINTS)
        .orElseThrow();
  }

  private static double sum(Standing standing, Figure figure) {
    return standing.grades().portfolio().totals().sums().of(figure);
  }

  private static double sum(Standing standing, ClientId client, Figure figure) {
    return standing.grades().portfolio().find(client).orElseThrow().totals().sums().of(figure);
  }
}
