package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// French clients in their eighth year, whose contract asks for little notice: the law asks for
/// notice in proportion to the years.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class LongRelationshipTests {

  /// A month of notice, since 2018-03-01.
  private static final ClientId BELVEDERE = new ClientId("C047");

  /// Since 2018-05-01.
  private static final ClientId TANGUY = new ClientId("C008");

  private static final String REFUSED = "Why it can’t leave";

  private static RunningTamis tamis;
  private static Browser owner;
  private static Mailboxes mail;

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(Instant.parse("2026-01-05T10:00:00Z"));
    owner = tamis.ownersBrowser();
    mail = Mailboxes.of(tamis);
  }

  @AfterAll
  static void stop() {
    mail.close();
    tamis.close();
  }

  @Test
  void a_letter_is_refused_until_it_states_its_last_day_and_gives_eight_months() {
    var letter = decided(BELVEDERE);
    assertThat(owner.get(letter).body())
        .contains("value=\"2026-09-05\"")
        .contains("qui demande 30 jours de préavis")
        .doesNotContain(REFUSED);

    assertRefused(
        sent(letter, "ends", ""), "State the last day: a notice without one doesn’t begin.");
    assertRefused(
        sent(letter, "ends", "2026-02-03", "short", "they wish it"),
        "3 February 2026 is too early: by the contract the last day is 4 February 2026 at the earliest.");
    assertRefused(
        sent(letter, "ends", "2026-08-05"),
        "5 August 2026 is shorter than advised, so say why in the record: by the length of the relationship we advise 8 months of notice, until 5 September 2026");
    assertRefused(
        sent(letter, "ends", "2026-09-05", "text", "Nous cessons. Anna répond à tout."),
        "The text doesn’t state the last day, 5 septembre 2026.");
    assertThat(mail.all("zoe@example.org", "")).as("nothing has left").isEmpty();

    owner.post(letter, fields(letter, Map.of("how", "redraft")));
    sent(letter, "ends", "2026-09-05");

    assertThat(owner.path()).endsWith("/parting?done=sent");
    assertThat(Mailboxes.text(mail.to("zoe@example.org", "Fin de notre contrat")))
        .contains("5 septembre 2026");
    assertThat(owner.get("/audit").body()).contains("with 2026-09-05 as the last day");
  }

  @Test
  void less_than_advised_takes_a_reason_which_is_recorded_and_isnt_in_the_letter() {
    var letter = decided(TANGUY);
    var reason = "they asked for the summer";
    assertRefused(sent(letter, "ends", "2026-08-05"), "say why in the record");

    sent(letter, "ends", "2026-08-05", "short", reason, "email", "tanguy@example.org");

    var parting = owner.get(letter.replace("/letter", "")).body();
    assertThat(parting)
        .contains("Told on 5 January 2026, the last day is 5 August 2026")
        .contains("The notice is shorter than advised. The recorded reason: “" + reason + "”.");
    assertThat(Mailboxes.text(mail.to("tanguy@example.org", "Fin de notre contrat")))
        .contains("5 ao=C3=BBt 2026")
        .doesNotContain(reason);
    assertThat(owner.get("/audit").body()).contains("less notice than advised, and why: " + reason);
  }

  /// What one changed and what was drafted from it stand in the page together, though it was
  /// refused.
  @Test
  void a_refused_letter_can_be_mended_by_another_day_alone() {
    var letter = decided(new ClientId("C042"));
    var refused = sent(letter, "ends", "2026-01-20");

    var mended = shown(refused.body());
    mended.put("ends", "2027-01-31");
    mended.put("how", "keep");
    owner.post(letter, array(mended));

    assertThat(owner.get(letter).body())
        .contains("Il prend fin le 31 janvier 2027")
        .doesNotContain(REFUSED, "Back to the draft");
  }

  private static void assertRefused(HttpResponse<String> answer, String why) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(REFUSED, why);
  }

  /// @return where its letter is written
  private static String decided(ClientId client) {
    var path = tamis.path(client) + "/parting";
    owner.get(path);
    owner.post(path, "word", "yes", "reason", "nothing helped");
    owner.post(at(path, "us-no"));
    owner.post(at(path, "decided"));
    return path + "/letter";
  }

  private static String at(String path, String what) {
    var link =
        Pattern.compile("\"(" + Pattern.quote(path) + "/[^\"/]+/" + what + ")\"")
            .matcher(owner.get(path).body());
    assertThat(link.find()).as(what).isTrue();
    return link.group(1);
  }

  private static HttpResponse<String> sent(String letter, String... changed) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("how", "send");
    for (int i = 0; i < changed.length; i += 2) {
      fields.put(changed[i], changed[i + 1]);
    }
    return owner.post(letter, fields(letter, fields));
  }

  /// All fields as they stand, but for some.
  private static String[] fields(String letter, Map<String, String> changed) {
    var fields = shown(owner.get(letter).body());
    fields.putAll(changed);
    return array(fields);
  }

  private static Map<String, String> shown(String page) {
    var fields = new LinkedHashMap<String, String>();
    for (var field :
        List.of(
            "ends", "time", "expected", "contact", "signed", "included", "charged", "licences")) {
      fields.put(field, first("name=\"" + field + "\"[^>]*value=\"([^\"]*)\"", page));
    }
    fields.put("text", first("(?s)name=\"text\"[^>]*>(.*?)</textarea>", page));
    fields.put("language", "fr");
    fields.put("reason", "fit");
    fields.put("name", "Zoë Durand");
    fields.put("email", "zoe@example.org");
    return fields;
  }

  private static String first(String pattern, String page) {
    var found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1).replace("&#39;", "'").replace("&amp;", "&").replace("&#34;", "\"");
  }

  private static String[] array(Map<String, String> fields) {
    return fields.entrySet().stream()
        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
        .toArray(String[]::new);
  }
}
