package app.tamis.billing;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Amount;
import app.tamis.basics.Money;
import app.tamis.basics.Words;
import app.tamis.cli.Approved;
import app.tamis.documents.Document;
import app.tamis.documents.Look;
import app.tamis.documents.Renderings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Statements of work, compared whole with files that a person has read.
class StatementDocumentTests {

  private static final StatementWish ALL = new StatementWish(true, true);
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,\\u202f\\u00a0]\\d+)*");

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void a_full_month_reads_as_it_was_found_good(String language) throws IOException {
    var document = MadeMonth.document(MadeMonth.full(ALL), language);

    Approved.checkFile("billing/statement-" + language + ".txt", text(document));
    draw(document, "statement-" + language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void a_quiet_month_is_said_kindly(String language) throws IOException {
    var document = MadeMonth.document(MadeMonth.quiet(), language);

    Approved.checkFile("billing/quiet-" + language + ".txt", text(document));
    draw(document, "quiet-" + language);
  }

  @Test
  void minutes_of_a_fixed_fee_are_hidden_unless_the_owner_wants_them_shown() {
    assertThat(MadeMonth.full(StatementWish.USUAL).hours()).isEmpty();
    assertThat(MadeMonth.full(new StatementWish(true, false)).hours())
        .hasValueSatisfying(hours -> {
          assertThat(hours.hours()).isEqualTo(2.6);
          assertThat(hours.worth()).isEmpty();
        });
    assertThat(MadeMonth.full(ALL).hours().orElseThrow().worth()).contains(Amount.of("234", "EUR"));
  }

  @ParameterizedTest
  @CsvSource({"en,true", "fr,true", "en,false", "fr,false"})
  void page_mail_pdf_and_json_are_equal_in_every_figure(String language, boolean full)
      throws IOException {
    var statement = full ? MadeMonth.full(ALL) : MadeMonth.quiet();
    var document = MadeMonth.document(statement, language);
    var renderings = new Renderings(Look.DEFAULT);
    var page = numbers(stripped(renderings.page(document)));

    assertThat(numbers(stripped(renderings.mail(document).html()))).isEqualTo(page);
    assertThat(numbers(pdf(renderings.pdf(document).copy()))).isEqualTo(page);
    assertThat(numbers(text(document))).containsAll(page);
    var json =
        new JsonMapper()
            .readTree(
                StatementJson.of(statement, MadeMonth.prepared(statement, language).proposed()));
    assertThat(page).containsAll(figures(json, language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void sentences_hold_no_figure_that_the_records_havent(String language) {
    var statement = MadeMonth.full(ALL);
    var said = MadeMonth.prepared(statement, language).proposed();
    var known = new ArrayList<>(List.of("2025"));
    statement.done().forEach(one -> known.add(Words.of(language).number(one.count())));
    known.add(String.valueOf(statement.requests().closed()));
    known.add(money(statement.billed(), language));
    statement
        .owed()
        .ifPresent(owed -> {
          known.add(money(owed.total(), language));
          known.add(money(owed.pastDue(), language));
        });

    assertThat(known.stream().map(StatementDocumentTests::plain))
        .containsAll(numbers(said.opening()));
  }

  /// All that JSON has, as people are told it.
  private static List<String> figures(JsonNode json, String language) {
    var figures = new ArrayList<String>();
    for (var name : List.of("billed", "owed", "past_due")) {
      var value = json.get(name);
      if (!value.isNull() && value.decimalValue().signum() != 0) {
        figures.add(amount(value.decimalValue(), language));
      }
    }
    for (var bill : json.get("bills")) {
      figures.add(amount(bill.get("net").decimalValue(), language));
      figures.add(amount(bill.get("to_pay").decimalValue(), language));
    }
    for (var line : json.get("lines")) {
      figures.add(amount(line.get("net").decimalValue(), language));
    }
    json.get("done").forEach(count -> figures.add(Words.of(language).number(count.longValue())));
    json.get("requests_by_kind").forEach(count -> figures.add(count.asString()));
    return figures;
  }

  private static String amount(BigDecimal value, String language) {
    return plain(money(new Amount(value, MadeMonth.OURS.currency()), language));
  }

  private static String money(Amount amount, String language) {
    return Money.exact(amount, Words.of(language).locale());
  }

  private static String plain(String text) {
    return numbers(text).stream().findFirst().orElse("");
  }

  /// Each once: paper repeats its title on every page.
  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).distinct().sorted().toList();
  }

  private static String stripped(String html) {
    return html.replaceAll("(?s)<style.*?</style>", " ")
        .replaceAll("(?s)<title.*?</title>", " ")
        .replaceAll("<[^>]*>", " ")
        .replace("&nbsp;", "\u00a0")
        .replaceAll("&#?\\w+;", " ");
  }

  private static String pdf(byte[] bytes) throws IOException {
    try (var pdf = Loader.loadPDF(bytes)) {
      return new PDFTextStripper()
          .getText(pdf)
          .replaceAll("(?m)^\\h*\\d+ (/|of|sur) \\d+\\h*$", "");
    }
  }

  private static String text(Document document) {
    return new Renderings(Look.DEFAULT).mail(document).text();
  }

  private static void draw(Document document, String name) throws IOException {
    var to = System.getProperty("look");
    if (to != null) {
      Files.write(
          Path.of(to, name + ".png"), new Renderings(Look.DEFAULT).picture(document).copy());
    }
  }
}
