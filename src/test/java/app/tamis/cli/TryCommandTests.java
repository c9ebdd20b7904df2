package app.tamis.cli;

import static app.tamis.cli.CommandLineFixture.tamis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An owner has files and no wish to learn how Tamis wants them.
class TryCommandTests {

  /// Days that may be months, and a status that nobody knows. The bills of QuickBooks aren't there
  /// then.
  private static final String BILLS =
      """
      Invoice No,Customer,Date,Due Date,Status,Total
      I1,Oak & Partners,03/01/2025,03/02/2025,Paid,100.00
      I2,Oak & Partners,05/02/2025,05/03/2025,Parked,200.00
      I3,Oak & Partners,07/03/2025,07/04/2025,Void,400.00
      I4,Oak & Partners,09/04/2025,09/05/2025,Paid,800.00
      """;

  @TempDir private Path folder;
  @TempDir private Path elsewhere;
  private ThreeToolsFixture tools;
  private Path answers;

  @BeforeEach
  void export() throws IOException {
    tools = ThreeToolsFixture.in(folder);
    answers = elsewhere.resolve("answers.yaml");
  }

  private CommandLineFixture attempt(Object... more) {
    return tamis(Keyboard.NOBODYS, words(more));
  }

  private CommandLineFixture attempt(TypedAnswers typed, Object... more) {
    return tamis(typed, words(more));
  }

  private Object[] words(Object... more) {
    var words = new ArrayList<Object>(List.of("try", folder));
    words.addAll(Arrays.asList("--answers", answers, "--rejects", elsewhere.resolve("bad.csv")));
    words.addAll(Arrays.asList(more));
    return words.toArray();
  }

  private static TypedAnswers settingsThen(String... more) {
    var all = new ArrayList<>(List.of("Harbour IT", "GB", "", "", "40", "85,5"));
    all.addAll(Arrays.asList(more));
    return TypedAnswers.of(all.toArray(String[]::new));
  }

  private void answer(String yaml) throws IOException {
    Files.writeString(answers, yaml);
  }

  private void answerSettings(String more) throws IOException {
    answer(
        """
        settings: {name: Harbour IT, country: GB, currency: GBP, time_zone: Europe/London, default_hourly_cost: 40, target_rate: 85}
        """
            + more);
  }

  @Test
  void who_answers_a_handful_of_questions_sees_the_board_and_is_never_asked_again()
      throws IOException {
    var keyboard = settingsThen("", "new", "1");

    var first = attempt(keyboard);
    var again = attempt();

    assertThat(first.status()).isZero();
    assertThat(first.out())
        .startsWith(
            """
            halo-tickets.csv: Halo: tickets of a list view
            harvest-time.csv: Harvest: detailed time report
            quickbooks-payments.csv: QuickBooks: report Invoices and Received Payments
            2 clients were made of the names in the files, since no file says who your clients are.
            """)
        .containsPattern("halo-tickets.csv: \\d+ rows, 3 clients, \\w+ to Dec 2025")
        .contains("Harbour IT: graded as of 30 November 2025")
        .contains("Café Gérard")
        .contains("Oak & Partners")
        .contains("Elm Dentists");
    assertThat(keyboard.questions()).hasSize(9);
    assertThat(Files.readString(answers))
        .isEqualTo(
            """
            # Answers to tamis try. What stands here isn’t asked again: change it, or take it out to be asked anew.
            settings:
              name: "Harbour IT"
              country: "GB"
              currency: "EUR"
              time_zone: "Europe/London"
              default_hourly_cost: "40"
              target_rate: "85.5"
            names:
              "Café Gérard (Lyon)": "cafe-gerard"
              "Elm Dentists": "new"
              "Oak and Partners": "oak-partners"
            """);
    assertThat(again).isEqualTo(first);
  }

  @Test
  void a_name_is_asked_about_with_the_clients_that_are_like_it() {
    var keyboard = settingsThen();

    attempt(keyboard);

    assertThat(keyboard.questions().get(6))
        .isEqualTo(
            """

            “Café Gérard (Lyon)” (12 rows in halo-tickets.csv) leads to no client. Whose is it?
              1  cafe-gerard – Café Gérard, 94% alike
              2  new – A new client
              3  out – Leave its rows out
              4  rest – This one and all the rest are new clients
            Your answer [cafe-gerard]:\
            """);
  }

  @Test
  void where_nobody_is_there_every_open_question_is_named_with_the_lines_that_answer_it()
      throws IOException {
    var unattended = attempt();

    assertThat(unattended.status()).isEqualTo(ExitStatus.BAD_FACTS);
    assertThat(unattended.err())
        .startsWith("9 questions are open, and nobody is there to answer them")
        .contains("→ settings: currency; by default EUR\n")
        .contains("→ names: \"Elm Dentists\"; by default new\n");
    assertThat(answers).doesNotExist();
    assertThat(folder.toFile().list()).hasSize(3);
    var lines = unattended.err();
    answer(lines.substring(lines.indexOf("# Answers"), lines.indexOf("\nWith --yes")));
    var answered = attempt();
    assertThat(answered.status()).isZero();
    Files.delete(answers);
    assertThat(attempt("--yes")).isEqualTo(answered);
    assertThat(answers).exists();
  }

  @Test
  void what_was_answered_before_somebody_left_is_kept() throws IOException {
    var left = attempt(settingsThen("1"));

    assertThat(left.status()).isEqualTo(ExitStatus.BAD_FACTS);
    assertThat(left.err()).startsWith("2 questions are open");
    assertThat(Files.readString(answers))
        .contains("\"Harbour IT\"")
        .endsWith("names:\n  \"Café Gérard (Lyon)\": \"cafe-gerard\"\n");
  }

  @Test
  void what_is_no_answer_is_refused_and_asked_again() {
    var keyboard =
        TypedAnswers.of(
            "Harbour IT",
            "Britain",
            "GB",
            "",
            "GMT+25",
            "",
            "much",
            "",
            "",
            "7",
            "1",
            "new",
            "new");

    var said = attempt(keyboard);

    assertThat(said.status()).isZero();
    assertThat(said.err())
        .contains("Britain isn’t a country’s code; two letters such as FR, BE or GB are accepted\n")
        .contains("GMT+25 isn’t a time zone")
        .contains("much isn’t an amount; a number such as 45 is accepted\n")
        .contains("7 isn’t an answer here; these are: cafe-gerard, new, out, rest\n");
  }

  @Test
  void all_the_rest_may_be_new_clients_with_one_answer() throws IOException {
    var said = attempt(settingsThen("rest"));

    assertThat(said.status()).isZero();
    assertThat(Files.readString(answers))
        .endsWith(
            """
            names:
              "Café Gérard (Lyon)": "new"
              "Elm Dentists": "new"
              "Oak and Partners": "new"
            """);
  }

  @Test
  void rows_of_a_name_that_is_left_out_are_no_faults() throws IOException {
    answerSettings(
        "names: {Café Gérard (Lyon): cafe-gerard, Elm Dentists: out, Oak and Partners: oak-partners}\n");

    var said = attempt();

    assertThat(said.status()).isZero();
    assertThat(said.out()).doesNotContain("Elm Dentists");
    assertThat(said.err())
        .contains("note: halo-tickets.csv: 12 faults were left out\n")
        .doesNotContain("expected");
    assertThat(elsewhere.resolve("bad.csv")).doesNotExist();
  }

  @Test
  void
      an_answer_for_a_name_that_is_gone_is_harmless_and_one_for_a_client_that_is_gone_is_asked_anew()
          throws IOException {
    var sound =
        "names: {Café Gérard (Lyon): cafe-gerard, Oak and Partners: oak-partners, Nobody: nobody, Elm Dentists: ";
    answerSettings(sound + "new}\n");
    assertThat(attempt().status()).isZero();

    answerSettings(sound + "elms}\n");
    var said = attempt();

    assertThat(said.status()).isEqualTo(ExitStatus.BAD_FACTS);
    assertThat(said.err())
        .contains("Elm Dentists: the answers say elms, and no client has that id\n")
        .contains("→ names: \"Elm Dentists\"; by default new\n");
  }

  @Test
  void every_fault_of_the_answers_is_named_with_its_line() throws IOException {
    answer(
        """
        settings:
          country: Britain
          curency: GBP
        files:
          bills.csv: {days: sometimes}
        faulty_rows: maybe
        """);

    var said = attempt();

    assertThat(said.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(said.err())
        .isEqualTo(
            """
            F:2: Britain is not a country; an ISO 3166-1 code such as FR was expected
            F:5: sometimes isn’t an answer here; these are: day-first, month-first
            F:6: maybe isn’t an answer here; these are: out
            F:3: curency is not a known key; did you mean currency?
            """
                .replace("F:", answers + ":"));
  }

  @Test
  void a_file_that_nothing_recognises_is_named_and_the_others_are_graded() throws IOException {
    tools.write("colours.csv", "Colour,Size\nred,5\n");

    var said = attempt("--yes");

    assertThat(said.status()).isZero();
    assertThat(said.out())
        .contains("colours.csv: not read; it may hold ")
        .contains("    tamis map \"colours.csv\" drafts how it is read");
    assertThat(said.err())
        .endsWith("note: colours.csv was not read: these grades know nothing of it\n");
  }

  @Test
  void where_nothing_is_recognised_there_is_nothing_to_ask() throws IOException {
    var colours = elsewhere.resolve("colours.csv");
    Files.writeString(colours, "Colour,Size\nred,5\n");

    var said = tamis("try", colours, "--answers", answers);

    assertThat(said.status()).isEqualTo(ExitStatus.BAD_FACTS);
    assertThat(said.err())
        .isEqualTo("none of these files can be read as it is, so there is nothing to grade\n");
  }

  @Test
  void a_file_that_no_mapping_fits_is_asked_about_once_whatever_it_is_called_next_month()
      throws IOException {
    Files.delete(folder.resolve("quickbooks-payments.csv"));
    tools.write("bills.csv", BILLS);
    var keyboard = TypedAnswers.of("month-first", "2", "Harbour IT", "GB", "", "", "", "", "rest");

    var first = attempt(keyboard);
    Files.move(folder.resolve("bills.csv"), folder.resolve("bills of march.csv"));
    var again = attempt();

    assertThat(first.status()).isZero();
    assertThat(keyboard.questions().getFirst())
        .isEqualTo(
            """

            bills.csv: Does 03/01/2025 mean 3 January or 1 March?
            All values of Date, Due Date can be read both ways, such as 03/01/2025 · 05/02/2025 · 07/03/2025 · 09/04/2025.
              1  day-first – 3 January: the day stands first
              2  month-first – 1 March: the month stands first
            Your answer [day-first]:\
            """);
    assertThat(keyboard.questions().get(1))
        .isEqualTo(
            """

            bills.csv: Which of these count, by what stands in Status?
            Answer with their numbers, such as 1,3, or none. Rows of the others are left out.
              1  Parked (one row, 200.00 in all): not known
              2  Paid (2 rows, 900.00 in all)
              3  Void (one row, 400.00 in all)
            Your answer [1,2]:\
            """);
    assertThat(Files.readString(answers))
        .contains(
            """
            files:
              "bills.csv":
                columns: ["Invoice No", "Customer", "Date", "Due Date", "Status", "Total"]
                days: "month-first"
                counts:
                  "Status": ["Paid"]
                left_out:
                  "Status": ["Parked", "Void"]
            """);
    assertThat(first.out()).containsPattern("invoices +2 +1 Mar 2025 +4 Sept? 2025 +900.00");
    assertThat(again.status()).isZero();
    assertThat(again.err()).doesNotContain("open");
  }

  @Test
  void a_mapping_of_ones_own_is_named_in_the_answers() throws IOException {
    tools.write("colours.csv", "Colour,Size,Who\nred,5,Oak & Partners\n");
    Files.writeString(
        elsewhere.resolve("colours.yaml"),
        """
        tables:
          licences:
            columns: {licence_id: Colour, client_name: Who, product: Colour}
        """);
    answer("files: {colours.csv: {mapping: colours.yaml}}\n");

    var said = attempt("--yes");

    assertThat(said.status()).isZero();
    assertThat(said.out())
        .contains("colours.csv: read as its columns and your answers say\n")
        .containsPattern("licences +1");
  }

  @Test
  void faults_are_told_by_their_reasons_and_left_out_only_if_somebody_wants_that()
      throws IOException {
    var hours = folder.resolve("harvest-time.csv");
    Files.writeString(
        hours, Files.readString(hours).replaceAll("2025-0([13])-18,Oak and", "yester$1,Oak and"));
    answerSettings(
        "names: {Café Gérard (Lyon): cafe-gerard, Oak and Partners: oak-partners, Elm Dentists: new}\n");

    var stopped = attempt(TypedAnswers.of("stop"));
    var unattended = attempt();
    var without = attempt(TypedAnswers.of(""));

    assertThat(stopped.status()).isEqualTo(ExitStatus.BAD_FACTS);
    assertThat(stopped.err())
        .startsWith("harvest-time.csv:3 Date: yester1: expected ")
        .contains("harvest-time.csv:7 Date: yester3: expected ");
    assertThat(unattended.err()).contains("→ faulty_rows; by default out\n");
    assertThat(without.status()).isZero();
    assertThat(Files.readString(answers)).endsWith("faulty_rows: \"out\"\n");
    assertThat(attempt()).isEqualTo(without);
  }

  @Test
  void an_archive_is_read_as_its_files_are_and_none_takes_the_place_of_another()
      throws IOException {
    var zip = elsewhere.resolve("all.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (var file : folder.toFile().list()) {
        out.putNextEntry(new ZipEntry("exports/" + file));
        out.write(Files.readAllBytes(folder.resolve(file)));
      }
    }

    var unpacked = tamis("try", zip, "--yes", "--answers", answers);
    var both = tamis("try", zip, folder.resolve("halo-tickets.csv"), "--answers", answers);

    assertThat(unpacked.status()).isZero();
    assertThat(unpacked.out()).startsWith("halo-tickets.csv: Halo: tickets of a list view\n");
    assertThat(both.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(both.err())
        .isEqualTo(
            "Two files are called halo-tickets.csv: %s and %s; rename one of them\n"
                .formatted(zip, folder.resolve("halo-tickets.csv")));
  }

  @Test
  void hours_that_two_tools_tell_are_not_added_up_in_silence() throws IOException {
    Files.copy(
        Path.of("src/test/resources/exports/clockify-time.csv"),
        folder.resolve("clockify-time.csv"));

    var said = attempt();
    answerSettings(
        "names: {Café Gérard (Lyon): cafe-gerard, Oak and Partners: oak-partners, Elm Dentists: new}\ntwo_tools: both\n");
    var both = attempt();

    assertThat(said.err())
        .contains("harvest-time.csv isn’t read: it holds the same kind of records as")
        .contains("→ two_tools; by default out\n");
    assertThat(both.err()).doesNotContain("isn’t read");
  }

  @Test
  void a_folder_with_settings_and_clients_is_asked_nothing() {
    var said = tamis("try", "samples/harbour", "--answers", answers);

    var graded = tamis("grade", "samples/harbour");
    assertThat(said.status()).isZero();
    assertThat(said.out()).endsWith(graded.out());
    assertThat(answers).doesNotExist();
  }

  @Test
  void it_asks_in_french_too() {
    var keyboard = settingsThen();

    var said = tamis(keyboard, "--lang", "fr", "try", folder, "--answers", answers);

    assertThat(keyboard.questions().get(1))
        .isEqualTo(
            "\nDans quel pays est-elle\u202f? Deux lettres, comme FR, BE ou GB. Ses jours fériés sont des jours de fermeture.\nVotre réponse [GB]\u00a0:");
    assertThat(said.err()).startsWith("3 questions restent ouvertes");
  }

  private static final String DETAILS =
      """
      Client Name,Invoice #,Date Issued,Invoice Status,Date Paid,Item Name,Item Description,Quantity,Line Subtotal,Tax 1 Amount,Tax 2 Amount,Line Total,Currency
      Oak,1,2025-01-31,paid,2025-02-20,Care – January 2025,,1,1000.00,0,0,1000.00,GBP
      Oak,1,2025-01-31,paid,2025-02-20,Labour on site,,2,200.00,0,0,200.00,GBP
      Oak,2,2025-02-28,parked,,Care – February 2025,,1,1000.00,0,0,1000.00,GBP
      Elm,3,2025-02-28,paid,2025-03-20,Labour on site,,1,100.00,0,0,100.00,GBP
      """;

  @Test
  void words_that_a_mapping_doesnt_know_are_asked_about_once() throws IOException {
    answerSettings("");
    var keyboard = TypedAnswers.of("1", "1");

    var first = attemptDetails(DETAILS, keyboard);
    var again = attemptDetails(DETAILS, Keyboard.NOBODYS);

    assertThat(keyboard.questions().getFirst())
        .isEqualTo(
            """

            details.csv: Which of these count, by what stands in Invoice Status?
            Answer with their numbers, such as 1,3, or none. Rows of the others are left out.
              1  parked (one row, 1,000.00 in all): not known
            Your answer [1]:\
            """);
    assertThat(keyboard.questions().get(1))
        .contains(
            """
            Answer with their numbers, such as 1,3, or none; or later, to say nothing yet.
              1  Care – January 2025 (2 lines, 2,000.00 in all)
              2  Labour on site (2 lines, 300.00 in all): taken for labour
            Your answer [later]:\
            """);
    assertThat(keyboard.questions()).hasSize(2);
    assertThat(Files.readString(answers))
        .contains(
            """
                counts:
                  "Invoice Status": ["parked"]
                left_out:
                  "Invoice Status": []
            monthly:
              "yes": ["Care – *"]
              "no": ["Labour on site"]
            """);
    assertThat(first.out()).contains("details.csv: 4 rows, 2 clients, Jan to Mar 2025");
    assertThat(again).isEqualTo(first);
  }

  @Test
  void a_word_that_is_new_next_month_is_asked_about_and_not_left_out() throws IOException {
    answerSettings("");
    attemptDetails(DETAILS, TypedAnswers.of("none", "later"));

    var next =
        attemptDetails(
            DETAILS.replace("Elm,3,2025-02-28,paid", "Elm,3,2025-02-28,odd"), Keyboard.NOBODYS);

    assertThat(next.status()).isEqualTo(ExitStatus.BAD_FACTS);
    assertThat(next.err())
        .contains("One question is open", "odd (one row, 100.00 in all): not known")
        .doesNotContain("parked (one row", "Which of these come every month?");
  }

  private CommandLineFixture attemptDetails(String bills, Keyboard keyboard) throws IOException {
    var file = Files.createDirectories(elsewhere.resolve("bills")).resolve("details.csv");
    Files.writeString(file, bills);
    return tamis(
        keyboard, "try", file, "--answers", answers, "--rejects", elsewhere.resolve("bad.csv"));
  }
}
