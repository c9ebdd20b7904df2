package app.tamis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.OddTexts;
import app.tamis.cli.Approved;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsRenderingsTests {

  @ParameterizedTest
  @CsvSource({"en, GB", "fr, FR"})
  void a_mail_and_a_page_are_as_they_were_found_good(String language, String country)
      throws IOException {
    var document = DocumentFixture.everything(Locale.of(language, country));
    var mail = MailRendering.of(document, Look.DEFAULT);

    Approved.checkFile("documents/mail-" + language + ".html", mail.html());
    Approved.checkFile("documents/mail-" + language + ".txt", mail.text());
    Approved.checkFile(
        "documents/page-" + language + ".html", PageRendering.of(document, Look.DEFAULT) + "\n");
  }

  @Test
  void whatever_stands_in_a_text_is_text() throws Exception {
    for (var text : OddTexts.list()) {
      var document = DocumentFixture.saying(text);
      var page = PageRendering.of(document, Look.DEFAULT);
      var expected = Plain.line(text);

      var paragraph = xml(page).getElementsByTagName("h3").item(0).getTextContent();

      assertThat(paragraph).as(text).isEqualTo(expected);
      assertThat(
              xml(MailRendering.of(document, Look.DEFAULT).html().replace("<!doctype html>", "")))
          .as(text)
          .isNotNull();
    }
  }

  @Test
  void nothing_turns_the_direction_of_what_follows_or_steers_a_terminal() {
    var odd = "a\u202Eb\u2067c\u200Fd\u001B[31me\u0007f\uFEFFg\u2028h\uD800i";

    assertThat(Plain.line(odd)).isEqualTo("abcd [31me fg h\uFFFDi");
    assertThat(MailRendering.of(DocumentFixture.saying(odd), Look.DEFAULT).text())
        .doesNotContain("\u202E", "\u001B");
  }

  @Test
  void a_page_holds_no_style_that_its_rules_would_refuse() {
    assertThat(PageRendering.of(DocumentFixture.everything(Locale.UK), DocumentFixture.look()))
        .doesNotContain("style=")
        .contains("fill=\"#2f5488\"", "src=\"data:image/png;base64,");
  }

  @Test
  void a_mail_needs_nothing_from_elsewhere() {
    var mail = MailRendering.of(DocumentFixture.everything(Locale.UK), DocumentFixture.look());

    assertThat(mail.html()).doesNotContain("http", "class=").contains("src=\"cid:logo\"");
    assertThat(mail.logo()).isPresent();
  }

  private static org.w3c.dom.Document xml(String html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
  }
}
