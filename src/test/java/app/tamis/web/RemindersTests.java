package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.portfolio.ClientRegister;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Three letters in five weeks through a mail server, and all that stops them.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
@TestMethodOrder(MethodName.class) // time passes in the order of their names
class RemindersTests {

  private static final List<String> CLIENTS =
      List.of(
          "slow,Café du Port,,",
          "pays,Menuiserie Kermarec,,",
          "quarrels,Garage Le Bihan,,",
          "broke,Librairie Nord,,2026-06-20",
          "home,Madame Le Roux,true,",
          "mute,Atelier Muet,,");

  private static RunningTamis tamis;
  private static Mailboxes mail;
  private static Browser owner;

  @BeforeAll
  static void start() throws IOException {
    var data = RunningTamis.newData();
    tamis = RunningTamis.on(data);
    tamis
        .clock()
        .turn(Duration.between(tamis.clock().instant(), Instant.parse("2026-06-07T08:00:00Z")));
    Harbour.fill(tamis, data, made());
    mail = Mailboxes.of(tamis);
    owner = tamis.ownersBrowser();
  }

  @AfterAll
  static void stop() {
    mail.close();
    tamis.close();
  }

  @Test
  void a_nothing_leaves_by_itself_and_the_page_says_what_is_due() {
    var page = owner.get("/reminders").body();

    assertThat(page)
        .contains("6 reminders are due today", "6 clients have something overdue")
        .contains("Payments are on record until 6 June 2026")
        .contains("Due, but nobody who pays or signs there has an email address", "Atelier Muet");
    assertThat(owner.get("/week").body()).contains("6 reminders are due");
    assertThat(mail.all("", "")).isEmpty();
  }

  @Test
  void b_the_friendly_one_leaves_once_to_each_who_was_chosen() {
    var rehearsed = owner.post(path("slow") + "/rehearse").body();
    assertThat(rehearsed).contains("The rehearsal is on its way");

    assertThat(
            owner
                .post("/reminders/send", "client", number("pays"), "client", number("quarrels"))
                .body())
        .contains("On their way");
    owner.post(path("slow") + "/send");
    owner.post(path("broke") + "/send");
    owner.post(path("home") + "/send");

    for (var client : List.of("slow", "pays", "quarrels", "broke", "home")) {
      assertThat(text(client, "A friendly reminder"))
          .contains("Perhaps this bill slipped through", client + "-1")
          .doesNotContain("Interest", "fixed sum");
    }
    assertThat(owner.post(path("slow") + "/send").body()).contains("Nothing was sent");
    assertThat(owner.get("/reminders").body()).contains("1 reminder is due today");
    assertThat(owner.get("/clients/" + number("slow")).body())
        .contains("Friendly reminder on 7 June 2026");
  }

  @Test
  void c_what_was_paid_or_is_disputed_isnt_asked_for_again() throws IOException {
    goTo("2026-06-21");
    owner.get("/reminders");
    assertThat(owner.get(path("pays")).body()).contains("Due today: Second reminder");

    assertThat(
            owner
                .post(path("quarrels") + "/halt", "kind", "dispute", "what", "", "since", "")
                .body())
        .contains("Say in a few words what they said", "Give a day that isn’t to come");
    assertThat(
            owner
                .post(
                    path("quarrels") + "/halt",
                    "bill",
                    "quarrels-1",
                    "kind",
                    "dispute",
                    "what",
                    "twice the hours",
                    "since",
                    "2026-06-18")
                .body())
        .contains("Disputed since 18 June 2026: twice the hours");
    pay("pays-1", "2026-06-20", "1000");

    assertThat(owner.post(path("pays") + "/send").body())
        .contains("Nothing was sent", "Nothing of theirs is overdue");
    assertThat(owner.post(path("quarrels") + "/send").body()).contains("Nothing was sent");
  }

  @Test
  void d_an_insolvency_stops_them_from_its_day_on() {
    assertThat(owner.post(path("broke") + "/send").body())
        .contains("Nothing was sent", "An insolvency is open since 20 June 2026");
  }

  @Test
  void e_the_second_tells_what_the_law_adds_but_not_to_a_consumer() {
    owner.post(
        "/reminders/send",
        "client",
        number("slow"),
        "client",
        number("home"),
        "client",
        number("quarrels"),
        "client",
        number("broke"));

    assertThat(text("slow", "Second reminder"))
        .contains("We wrote to you on 7 June 2026", "Interest to 21 June 2026", "€6.66", "€40.00");
    assertThat(text("home", "Second reminder"))
        .contains("€1,000.00")
        .doesNotContain("Interest", "€40.00");
    assertThat(owner.get(path("home")).body()).contains("private persons pay no late interest");
    assertThat(mail.all("quarrels@", "Second reminder")).isEmpty();
    assertThat(mail.all("broke@", "Second reminder")).isEmpty();
    assertThat(mail.all("pays@", "Second reminder")).isEmpty();
  }

  @Test
  void f_the_last_comes_after_five_weeks_and_nothing_after_it() {
    goTo("2026-07-15");
    owner.get("/reminders");

    assertThat(owner.get(path("slow")).body())
        .contains("of France", "checked on 30 November 2026", "at 12.15% a year");
    assertThat(owner.post(path("slow") + "/send").body()).contains("On its way");
    assertThat(text("slow", "Last reminder")).contains("€14.74", "€40.00", "€1,054.74");

    assertThat(owner.get(path("slow")).body()).contains("/suspension\"");
    assertThat(owner.get(path("slow") + "/suspension").body())
        .contains("No notice may be given", "No bill is far enough");

    goTo("2026-12-15");
    assertThat(owner.post(path("slow") + "/send").body()).contains("Nothing was sent");
    assertThat(mail.all("slow@", "eminder")).hasSize(3);
    assertThat(owner.get("/reminders").body())
        .contains("All three were sent", "Payments are on record only until 20 June 2026");
  }

  @Test
  void fa_a_notice_of_suspension_is_approved_by_an_owner_and_taken_back() throws IOException {
    var path = path("slow") + "/suspension";
    assertThat(owner.get(path).body())
        .contains("A notice may be given", "Nothing of what stops keeps others safe");

    assertThat(
            owner
                .post(path, "what1", "Passwords", "supplier1", "us", "kind1", "credentials")
                .body())
        .contains(
            "This never stops, however much is owed: its passwords and keys",
            "Give an amount such as",
            "Say why you approve it",
            "Look whether others stay safe");
    var asked =
        new String[] {
          "what1",
          "Antivirus",
          "supplier1",
          "Bitdefender",
          "kind1",
          "protection",
          "cost1",
          "30",
          "renewal1",
          "2027-01-31",
          "instead1",
          "Microsoft Defender",
        };
    assertThat(owner.post(path + "/look", asked).body())
        .contains("Antivirus: from 31 January 2027 on", "Your data stays yours");
    assertThat(mail.all("slow@", "services will stop")).isEmpty();

    var approved = Arrays.copyOf(asked, asked.length + 6);
    approved[asked.length] = "reason";
    approved[asked.length + 1] = "three letters, no answer";
    approved[asked.length + 2] = "same";
    approved[asked.length + 3] = "yes";
    approved[asked.length + 4] = "safe";
    approved[asked.length + 5] = "yes";
    assertThat(owner.post(path, approved).body())
        .contains("The notice is on its way", "A notice stands", "may stop from 31 January 2027");
    assertThat(text("slow", "services will stop")).contains("Microsoft Defender stays on");
    assertThat(owner.post(path, approved).body()).contains("Nothing was sent");

    pay("slow-1", "2026-12-14", "1000");
    assertThat(owner.get("/week").body()).contains("Nothing of Café du Port is overdue any more");
    var back = owner.get(path).body().replaceAll("(?s).*action=\"([^\"]+/back)\".*", "$1");
    assertThat(owner.post(back, "why", "they have paid").body())
        .contains("Taken back", "taken back by Olive Owner: they have paid");
    assertThat(owner.get("/week").body()).doesNotContain("is overdue any more");
  }

  @Test
  void g_a_dispute_that_is_taken_back_goes_on_where_it_was() {
    var page = owner.get(path("quarrels")).body();
    var back = page.replaceAll("(?s).*action=\"([^\"]+/back)\".*", "$1");

    assertThat(owner.post(back).body()).contains("Taken back", "Due today: Second reminder");
    assertThat(owner.post(path("quarrels") + "/send").body()).contains("On its way");
  }

  @Test
  void h_how_one_reminds_is_set_and_faults_are_said() {
    owner.get("/reminders");
    assertThat(
            owner.post("/reminders/settings", "friendly", "30", "firm", "20", "last", "x").body())
        .contains("Give three whole numbers of days that rise");
    assertThat(
            owner
                .post(
                    "/reminders/settings",
                    "friendly",
                    "5",
                    "firm",
                    "15",
                    "last",
                    "30",
                    "interest",
                    "never",
                    "contact",
                    "Anna, 02 98")
                .body())
        .contains("Kept.", "Anna, 02 98");
  }

  @Test
  void a0_a_technician_sees_none_of_it() {
    assertThat(tamis.browserPastTheTest("technician").get("/reminders").statusCode())
        .isEqualTo(403);
  }

  private static void goTo(String day) {
    var moment = Instant.parse(day + "T08:00:00Z");
    tamis.clock().turn(Duration.between(tamis.clock().instant(), moment));
    owner.signIn(RunningTamis.OWNER, RunningTamis.PASSWORD);
  }

  private static String path(String client) {
    return "/reminders/" + number(client);
  }

  private static String number(String client) {
    return String.valueOf(
        tamis.<Integer, RuntimeException>inPortfolio(
            () -> tamis.part(ClientRegister.class).list().number(new ClientId(client))));
  }

  private static String text(String client, String subject) {
    return Mailboxes.text(mail.to(client + "@", subject)).replace("=E2=82=AC", "€");
  }

  private static void pay(String bill, String day, String amount) throws IOException {
    var more = RunningTamis.newFolder();
    Files.writeString(
        more.resolve("payments.csv"),
        "payment_id,invoice_id,paid_on,amount\nX-%s,%s,%s,%s\n".formatted(bill, bill, day, amount));
    Files.copy(Path.of("samples/harbour/portfolio.yaml"), more.resolve("portfolio.yaml"));
    try (var folder = FactsFolder.open(more)) {
      tamis.inPortfolio(() ->
          tamis
              .part(Facts.class)
              .importInto(
                  tamis.part(DataFolder.class).path(), folder, ImportOptions.STRICT, _ -> {}));
    }
  }

  /// Each owes 1,000.00 since the end of May; one paid its first bill on the day before today.
  static Path made() throws IOException {
    var folder = RunningTamis.newFolder();
    var clients = new StringBuilder("client_id,name,is_consumer,insolvency_since,country\n");
    var contacts = new StringBuilder("contact_id,client_id,name,role,email,language\n");
    var invoices = new StringBuilder("invoice_id,client_id,issued_on,due_on,number,total,tax\n");
    for (var row : CLIENTS) {
      var id = row.substring(0, row.indexOf(','));
      clients.append(row).append(",FR\n");
      if (!id.equals("mute")) {
        contacts.append("K-%s,%s,Maude,pays,%s@example.org,en\n".formatted(id, id, id));
      }
      invoices.append("%s-1,%s,2026-05-01,2026-05-31,%s-1,1000,0\n".formatted(id, id, id));
    }
    invoices.append("first,slow,2026-01-02,2026-01-31,first,10,0\n");
    Files.writeString(folder.resolve("clients.csv"), clients);
    Files.writeString(folder.resolve("contacts.csv"), contacts);
    Files.writeString(folder.resolve("invoices.csv"), invoices);
    Files.writeString(
        folder.resolve("payments.csv"),
        "payment_id,invoice_id,paid_on,amount\nP1,first,2026-01-31,5\nP2,first,2026-06-06,5\n");
    Files.writeString(
        folder.resolve("contracts.csv"),
        "contract_id,client_id,kind,started_on\nA1,slow,managed,2025-01-01\n");
    Files.copy(Path.of("samples/harbour/portfolio.yaml"), folder.resolve("portfolio.yaml"));
    return folder;
  }
}
