package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// How telephone systems are set up. The form of the 3CX template is the one that 3CX describes
/// (https://www.3cx.com/docs/server-side-crm-template-xml-description/), as public templates use
/// it, such as https://github.com/Mancy/Zammad_3CX; a 3CX of our own was not at hand, and its part
/// is played here.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class RecipesTests {

  private static final Pattern CARD = Pattern.compile("(?s)<li class=\"call.*?</li>");
  private static final Pattern VARIABLE = Pattern.compile("\\[(\\w+)]");
  private static final Pattern MOMENT = Pattern.compile("\\[\\[(\\w+)]\\.ToString\\([^)]*\\)]");

  private static RunningTamis tamis;
  private static Telephone telephone;
  private static Browser owner;
  private static Document template;

  @BeforeAll
  static void start() throws Exception {
    tamis = Harbour.startOn(Instant.parse("2026-01-15T10:00:00Z"));
    telephone = Telephone.of(tamis);
    owner = tamis.ownersBrowser();
    template =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(owner.getBytes("/calls/telephones/3cx.xml").body()));
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @BeforeEach
  void putAway() {
    owner.get("/week");
    owner.post("/calls/dismissal");
  }

  @Test
  void the_template_of_3cx_has_the_form_that_3cx_describes() {
    var crm = template.getDocumentElement();

    assertThat(crm.getTagName()).isEqualTo("Crm");
    assertThat(List.of("Country", "Name", "Version", "SupportsEmojis")).allMatch(crm::hasAttribute);
    assertThat(children(crm).stream().map(Element::getTagName))
        .containsExactly("Number", "Connection", "Parameters", "Authentication", "Scenarios");
    assertThat(all("Scenario").stream().map(each -> each.getAttribute("Id")))
        .containsExactly("", "ReportCall");
    assertThat(all("Output").stream().map(each -> each.getAttribute("Type")))
        .as("3CX takes a contact that has an address, a name and the number that was asked for")
        .contains("ContactUrl", "CompanyName", "PhoneBusiness", "EntityId");
    assertThat(parameter("TamisUrl")).isEqualTo(tamis.uri("").toString());
  }

  @Test
  void a_call_that_comes_in_to_3cx_makes_a_card_and_is_told_whose_it_is() {
    var answer = asks("", Map.of("Number", "0261910000", "CallDirection", "Inbound"));

    assertThat(answer.body())
        .contains(
            "\"company\":\"Clinique des Ormes\"",
            "\"number\":\"0261910000\"",
            "/calls/search?q=0261910000");
    assertThat(cards()).singleElement().asString().contains("Clinique des Ormes", "Rings since");

    asks("", Map.of("Number", "0261910000", "CallDirection", "Inbound"));
    assertThat(cards()).as("3CX may ask more than once").hasSize(1);
  }

  @Test
  void what_3cx_reports_belongs_to_the_call_that_rang() {
    asks("", Map.of("Number", "+33261910037", "CallDirection", "Inbound"));

    asks(
        "ReportCall",
        Map.of(
            "Number", "+33261910037",
            "CallType", "Inbound",
            "Name", "Agence",
            "Agent", "104",
            "CallStartTimeUTC", "2026-01-15T10:00:00Z",
            "CallEndTimeUTC", "2026-01-15T10:00:30Z"));

    assertThat(cards()).singleElement().asString().contains("Call of", "taken by extension 104");
  }

  @Test
  void a_missed_call_of_3cx_is_a_missed_call() {
    asks("", Map.of("Number", "+33261910074", "CallDirection", "Inbound"));

    asks(
        "ReportCall",
        Map.of(
            "Number", "+33261910074",
            "CallType", "Missed",
            "Name", "",
            "Agent", "",
            "CallStartTimeUTC", "2026-01-15T10:00:00Z",
            "CallEndTimeUTC", "2026-01-15T10:00:20Z"));

    assertThat(cards()).singleElement().asString().contains("wasn’t answered");
  }

  @Test
  void nobody_is_told_for_a_number_that_isnt_certain() {
    assertThat(asks("", Map.of("Number", "0388000000", "CallDirection", "Inbound")).body())
        .contains("\"contact\":null");
  }

  @Test
  void the_address_that_a_3cx_window_opens_finds_the_caller() {
    assertThat(owner.get("/calls/search?q=%2B33261910000").body()).contains("Clinique des Ormes");
  }

  @Test
  void a_system_with_words_of_its_own_is_read_by_a_map_that_is_tried_on_an_example() {
    assertThat(telephone.posts("/api/v1/calls/webhook", "{}", Map.of()).statusCode())
        .isEqualTo(409);
    var example =
        """
        {"type": "call.ringing", "data": {"uuid": "w1", "from": "02 61 91 00 00", "legs": [{"phone": "12"}]}}\
        """;

    var tried = post(example, "try", "true");
    assertThat(tried.body())
        .contains("A ring", "02 61 91 00 00 · one client’s", ">12<")
        .doesNotContain("Saved.");
    assertThat(post("not json at all", "try", "true").body())
        .contains("neither a JSON object nor a form");

    post("", "", "");
    assertThat(owner.path()).isEqualTo("/calls/telephones?done=webhook");
    var answer = telephone.posts("/api/v1/calls/webhook", example, Map.of());
    assertThat(answer.body()).contains("\"whose\":\"one\"");
    assertThat(cards()).singleElement().asString().contains("Clinique des Ormes");

    assertThat(
            telephone
                .posts("/api/v1/calls/webhook", example.replace("ringing", "parked"), Map.of())
                .body())
        .isEqualTo("{\"ignored\":true}");
    var form = "type=call.ringing&data.uuid=w2&data.from=anonymous";
    assertThat(
            telephone
                .posts(
                    "/api/v1/calls/webhook",
                    form,
                    Map.of("Content-Type", "application/x-www-form-urlencoded"))
                .body())
        .contains("\"whose\":\"hidden\"");
  }

  @Test
  void the_token_may_be_the_password_of_basic_authentication() {
    var basic =
        java.util.Base64.getEncoder()
            .encodeToString(("tamis:" + telephone.token()).getBytes(StandardCharsets.UTF_8));

    var answer =
        Telephone.withToken(tamis, "")
            .posts(
                "/api/v1/calls",
                Telephone.json("call", "basic", "event", "ring", "number", "anonymous"),
                Map.of("Authorization", "Basic " + basic));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void only_who_lets_people_in_sets_telephones_up() {
    assertThat(tamis.browserPastTheTest("manager").get("/calls/telephones").statusCode())
        .isEqualTo(403);
  }

  private static HttpResponse<String> post(String example, String more, String value) {
    owner.get("/calls/telephones");
    return owner.post(
        "/calls/telephones",
        "field-call",
        "data.uuid",
        "field-event",
        "type",
        "field-number",
        "data.from",
        "field-extension",
        "data.legs.0.phone",
        "word-ring",
        "call.ringing",
        "word-answer",
        "call.up",
        "word-hangup",
        "call.down",
        "example",
        example,
        more.isEmpty() ? "none" : more,
        value);
  }

  /// Sends what the template says, as 3CX would.
  private static HttpResponse<String> asks(String scenario, Map<String, String> call) {
    var variables = new HashMap<>(call);
    variables.put("TamisUrl", parameter("TamisUrl"));
    variables.put("TamisToken", telephone.token());
    var asked =
        all("Scenario").stream()
            .filter(each -> each.getAttribute("Id").equals(scenario))
            .findFirst()
            .orElseThrow();
    var request = children(asked, "Request").getFirst();
    assertThat(request.getAttribute("RequestType")).isEqualTo("Post");
    assertThat(request.getAttribute("RequestEncoding")).isEqualTo("Json");
    var body =
        children(children(request, "PostValues").getFirst(), "Value").stream()
            .map(value ->
                "\"%s\":\"%s\""
                    .formatted(
                        value.getAttribute("Key"), filled(value.getTextContent(), variables)))
            .collect(Collectors.joining(",", "{", "}"));
    var headers =
        children(children(request, "Headers").getFirst(), "Value").stream()
            .collect(
                Collectors.toMap(
                    value -> value.getAttribute("Key"),
                    value -> filled(value.getTextContent(), variables)));
    var url = filled(request.getAttribute("Url"), variables);
    assertThat(url).startsWith(tamis.uri("").toString());
    return Telephone.withToken(tamis, "")
        .posts(url.substring(tamis.uri("").toString().length()), body, headers);
  }

  private static String filled(String text, Map<String, String> variables) {
    var whole = MOMENT.matcher(text).replaceAll("[$1]");
    return VARIABLE
        .matcher(whole)
        .replaceAll(
            found -> java.util.regex.Matcher.quoteReplacement(variables.get(found.group(1))));
  }

  private static String parameter(String name) {
    return all("Parameter").stream()
        .filter(each -> each.getAttribute("Name").equals(name))
        .map(each -> each.getAttribute("Default"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Element> all(String tag) {
    var found = template.getElementsByTagName(tag);
    var elements = new ArrayList<Element>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static List<Element> children(Element of) {
    var elements = new ArrayList<Element>();
    for (var node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  private static List<Element> children(Element of, String tag) {
    return children(of).stream().filter(each -> each.getTagName().equals(tag)).toList();
  }

  private static List<String> cards() {
    return CARD.matcher(owner.get("/week").body().replace("&#39;", "'"))
        .results()
        .map(found -> found.group())
        .toList();
  }
}
