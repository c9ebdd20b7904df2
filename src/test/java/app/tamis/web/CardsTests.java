package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.facts.BookRows;
import app.tamis.gradebook.Standings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What stands on cards, who sees it, and what is said after a call. It is a Thursday, at eleven in
/// Paris.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class CardsTests {

  private static final Pattern CARD = Pattern.compile("(?s)<li class=\"call.*?</li>");

  private static RunningTamis tamis;
  private static Telephone telephone;
  private static Browser owner;
  private static int calls;

  private String call;

  @BeforeAll
  static void start() throws IOException {
    var folder = facts(Files.createDirectories(RunningTamis.newFolder().resolve("facts")));
    var data = RunningTamis.newData();
    tamis = RunningTamis.on(data);
    tamis
        .clock()
        .turn(Duration.between(tamis.clock().instant(), Instant.parse("2026-01-15T10:00:00Z")));
    tamis = Harbour.fill(tamis, data, folder);
    telephone = Telephone.of(tamis);
    owner = tamis.ownersBrowser();
  }

  private static Path facts(Path folder) throws IOException {
    var files =
        Map.of(
            "portfolio.yaml",
            "name: Firm\ncurrency: EUR\ntime_zone: Europe/Paris\ncountry: FR\n",
            "clients.csv",
            """
            client_id,name,since,phones
            C1,Alpha,2020-03-01,02 61 91 00 00
            C2,Beta,2021-01-01,02 61 91 11 11; 02 61 91 22 22
            C3,Gamma,2022-01-01,+33 2 61 91 22 22;12
            """,
            "contacts.csv",
            """
            contact_id,client_id,name,phone
            P1,C1,Ada Lovelace,06 12 34 56 78
            P2,C1,Alan Turing,01 99 00 00
            """,
            "contracts.csv",
            """
            contract_id,client_id,kind,started_on,payment_terms_days,call_out_fee,hourly_rate,after_hours_multiplier
            K1,C1,managed,2020-03-01,30,,80,1.5
            K2,C2,break_fix,2021-01-01,10,45,70,2
            """,
            "tickets.csv",
            """
            ticket_id,client_id,opened_at,closed_at,subject,tampered
            T1,C1,2026-01-10T10:00:00,2026-01-10T11:00:00,Done,false
            T2,C1,2026-01-12T10:00:00,,Scanner is slow,false
            T3,C1,2026-01-13T10:00:00,,Printer on fire,false
            """,
            "invoices.csv",
            """
            invoice_id,client_id,issued_on,due_on,total,tax
            I0,C1,2025-09-01,2025-09-30,1200,200
            I1,C1,2025-10-01,2025-10-31,1200,200
            I2,C2,2025-10-01,2025-10-11,600,100
            """,
            "payments.csv",
            """
            payment_id,invoice_id,paid_on,amount
            Q0,I0,2025-09-10,1200
            Q1,I1,2026-01-14,1200
            Q2,I2,2025-10-20,60
            """,
            "time_entries.csv",
            "time_entry_id,client_id,started_at,minutes\nE1,C1,2025-10-02T10:00:00,60\n");
    for (var file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return folder;
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @BeforeEach
  void anotherCall() {
    call = "call " + ++calls;
  }

  @AfterEach
  void putAway() {
    owner = tamis.ownersBrowser();
    owner.get("/week");
    owner.post("/calls/dismissal");
  }

  @Test
  void a_card_says_what_is_at_hand_and_one_courteous_sentence() {
    telephone.rings(call, "0612345678", "");

    assertThat(card(owner))
        .contains(
            "Alpha",
            "Ada Lovelace",
            "06 12 34 56 78",
            "1 March 2020",
            "2, as of 13 January 2026. “Printer on fire”, “Scanner is slow”",
            "nothing, as of 14 January 2026",
            "A managed agreement covers everyday work.",
            "As imported, not signed here",
            "“Hello Ada Lovelace. Are you calling about “Printer on fire”?”");
  }

  @Test
  void in_arrears_payment_comes_first_with_tax_and_since_when() {
    telephone.rings(call, "02 61 91 11 11", "");

    assertThat(card(owner))
        .contains(
            "€540 since 11 October 2025, as of 14 January 2026",
            "were due within 10 days: payment first",
            "“Hello Beta, I’ll gladly help. By our books of 14 January 2026, €540 is open");
  }

  @Test
  void out_of_hours_the_rate_matters() {
    at(
        "2026-01-15T21:00:00Z",
        () -> {
          telephone.rings(call, "02 61 91 00 00", "");

          assertThat(card(owner))
              .contains(
                  "We are closed now: €120 an hour.",
                  "I can help at once, at €120 an hour as we agreed");
        });
  }

  @Test
  void and_so_it_does_on_a_public_holiday() {
    at(
        "2026-05-01T10:00:00Z",
        () -> {
          telephone.rings(call, "02 61 91 00 00", "");

          var later = tamis.browser();
          later.signIn(RunningTamis.OWNER, RunningTamis.PASSWORD);
          assertThat(card(later)).contains("We are closed now");
        });
  }

  @Test
  void nobody_is_told_to_pay_by_books_that_are_old() {
    at(
        "2026-03-16T10:00:00Z",
        () -> {
          telephone.rings(call, "02 61 91 11 11", "");

          assertThat(card(tamis.ownersBrowser()))
              .contains("€540 since 11 October 2025, as of 14 January 2026")
              .doesNotContain("payment first", "By our books");
        });
  }

  @Test
  void a_number_of_several_clients_is_never_guessed_and_chosen_in_one_tap_for_the_call() {
    telephone.rings(call, "02 61 91 22 22", "");
    var card = card(owner);
    assertThat(card)
        .contains(
            "One of 2 clients", "Who is it?", "Beta", "Gamma", "Which firm are you calling from")
        .doesNotContain("€540");

    owner.post(
        action(card, "client"),
        "client",
        card.replaceAll("(?s).*value=\"(\\d+)\"[^>]*>Gamma.*", "$1"));
    assertThat(card(owner)).contains(">Gamma<").doesNotContain("One of 2");

    owner.post("/calls/dismissal");
    telephone.rings(call + " again", "02 61 91 22 22", "");
    assertThat(card(owner)).contains("One of 2 clients");
  }

  @Test
  void numbers_that_can_match_nobody_are_listed_for_mending() {
    assertThat(owner.get("/calls").body().replace("&#39;", "'"))
        .contains(
            "Numbers to mend",
            "01 99 00 00",
            "Alpha · Alan Turing",
            ">12<",
            "Several clients have it",
            "Beta · Gamma");
  }

  @Test
  void an_unknown_number_is_attached_on_the_log_and_taken_back() {
    telephone.rings(call, "03 88 00 00 01", "");
    var log = owner.get("/calls").body();
    assertThat(log).contains("Numbers that are nobody’s", "03 88 00 00 01", "rang once");

    owner.post("/calls/numbers", "number", "+33388000001", "client", "1");
    assertThat(card(owner)).contains("Alpha");
    assertThat(owner.get("/calls").body())
        .contains("Numbers that somebody has attached", "said by Olive Owner");

    owner.post("/calls/numbers/undo", "number", "+33388000001");
    assertThat(card(owner)).contains("Unknown number");
    assertThat(owner.get("/audit").body()).contains("Said that +33388000001 is a number of Alpha");
  }

  @Test
  void a_technician_sees_what_a_call_needs_and_no_grade() {
    var technician = tamis.browserOfNew("technician");
    telephone.rings(call, "02 61 91 11 11", "");

    var card = card(technician);

    assertThat(card)
        .contains("Beta", "€540", "How did you feel")
        .doesNotContain("Look at the grade");
    assertThat(
            technician.post(action(card, "dismissal").replace("dismissal", "grade")).statusCode())
        .isEqualTo(403);
    assertThat(technician.get("/clients/1").statusCode()).isEqualTo(403);
  }

  @Test
  void a_bookkeeper_is_not_asked_how_they_feel() {
    var bookkeeper = tamis.browserOfNew("bookkeeper");
    telephone.rings(call, "02 61 91 11 11", "");

    var card = card(bookkeeper);

    assertThat(card).contains("Beta").doesNotContain("How did you feel");
    assertThat(
            bookkeeper
                .post(action(card, "dismissal").replace("dismissal", "face"), "face", "dread")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_card_goes_to_whose_phone_rings_and_to_who_wants_every_call() {
    var tina = tamis.browserPastTheTest("technician");
    var max = tamis.browserPastTheTest("manager");
    tina.get("/calls/settings");
    tina.post("/calls/settings", "extensions", "12, 13");
    try {
      telephone.rings(call, "02 61 91 11 11", "12");
      telephone.rings(call + " elsewhere", "02 61 91 00 00", "99");

      assertThat(cards(tina)).singleElement().asString().contains("Beta");
      assertThat(cards(max)).isEmpty();
      assertThat(max.get("/calls/settings").body()).contains("are nobody’s: ").contains("99");

      max.get("/calls/settings");
      max.post("/calls/settings", "extensions", "", "every", "true");
      telephone.rings(call + " for all", "02 61 91 00 00", "99");
      assertThat(cards(max)).singleElement().asString().contains("Alpha");
      assertThat(cards(tina)).hasSize(1);
    } finally {
      tina.get("/calls/settings");
      tina.post("/calls/settings", "extensions", "");
      max.get("/calls/settings");
      max.post("/calls/settings", "extensions", "");
    }
  }

  @Test
  void a_caller_is_looked_up_by_hand_by_number_or_name() {
    assertThat(owner.get("/calls/search?q=01+23+45+67+89").body()).contains("Nobody is found");
    assertThat(owner.get("/calls/search?q=%2B33612345678").body()).contains("Alpha · Ada Lovelace");
    assertThat(owner.get("/calls/search?q=bet").body()).contains("Beta");

    owner.post("/calls/search", "q", "bet", "client", "2");

    assertThat(card(owner)).contains("Beta", "€540");
  }

  @Test
  void a_face_counts_with_others_at_the_end_of_the_quarter_and_is_shown_to_nobody() {
    var people =
        IntStream.range(0, 3).mapToObj(_ -> tamis.browserPastTheTest("technician")).toList();
    telephone.rings(call, "02 61 91 11 11", "");

    people.forEach(person -> person.post(action(card(person), "face"), "face", "dread"));

    assertThat(card(people.getFirst())).contains("Your face is noted").doesNotContain("Dread");
    assertThat(reactions()).isEmpty();
    at(
        "2026-04-01T10:00:00Z",
        () ->
            assertThat(reactions())
                .contains(
                    new BookRows.Reactions(
                        new ClientId("C2"), Instant.parse("2026-03-31T22:00:00Z"), 3, -6)));
  }

  @Test
  void a_face_that_comes_after_the_grade_isnt_taken() {
    telephone.rings(call, "02 61 91 00 00", "");
    var card = card(owner);

    owner.post(action(card, "grade"));
    assertThat(owner.path()).startsWith("/clients/");

    assertThat(card(owner))
        .contains("You have looked at the grade")
        .doesNotContain("How did you feel");
    owner.post(action(card, "face"), "face", "delight");
    assertThat(card(owner)).contains("You have looked at the grade");
  }

  @Test
  void that_the_set_up_was_changed_is_said_when_closing_and_counts_from_the_next_day_on() {
    telephone.rings(call, "02 61 91 00 00", "");
    assertThat(card(owner)).doesNotContain("had changed the set-up");
    telephone.isAnswered(call, "12");

    owner.post(action(card(owner), "dismissal"), "changed", "true");

    assertThat(cards(owner)).isEmpty();
    assertThat(setUps()).isEmpty();
    at(
        "2026-01-16T10:00:00Z",
        () ->
            assertThat(setUps())
                .contains(
                    new BookRows.SetUps(
                        new ClientId("C1"), java.time.LocalDate.of(2026, 1, 15), 1, 1)));
    assertThat(owner.get("/audit").body())
        .contains("Said after a call of Alpha that somebody else had changed the set-up");
    assertThat(owner.get("/clients/1").body()).contains("somebody else had changed the set-up");
  }

  private static List<BookRows.Reactions> reactions() {
    return rows().reactions();
  }

  private static List<BookRows.SetUps> setUps() {
    return rows().setUps();
  }

  private static BookRows rows() {
    return tamis.inPortfolio(() -> tamis.part(Standings.class).now().orElseThrow().rows());
  }

  private static void at(String moment, Runnable then) {
    var by = Duration.between(tamis.clock().instant(), Instant.parse(moment));
    tamis.clock().turn(by);
    try {
      then.run();
    } finally {
      tamis.clock().turn(by.negated());
    }
  }

  private static String action(String card, String what) {
    return card.replaceAll("(?s).*?/calls/(\\d+)/dismissal.*", "/calls/$1/" + what);
  }

  private static String card(Browser browser) {
    assertThat(cards(browser)).hasSize(1);
    return cards(browser).getFirst();
  }

  private static List<String> cards(Browser browser) {
    var page = browser.get("/week");
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return CARD.matcher(page.body().replace("&#39;", "'").replace("&#34;", "\""))
        .results()
        .map(found -> found.group())
        .toList();
  }
}
