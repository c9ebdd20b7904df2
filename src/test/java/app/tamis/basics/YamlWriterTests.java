package app.tamis.basics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YamlWriterTests {

  @Test
  void any_text_is_read_as_it_was_written_wherever_it_stands() {
    for (var text : OddTexts.list()) {
      var quoted = YamlWriter.quoted(text);

      assertThat(quoted.lines()).as(text).hasSize(1);
      assertThat(Yaml.read("f", "k: " + quoted).root().text("k")).contains(text);
      assertThat(Yaml.read("f", quoted + ": v").root().text(text)).contains("v");
      assertThat(Yaml.read("f", "k: [a, " + quoted + ", b]").root().texts("k"))
          .containsExactly("a", text, "b");
      assertThat(Yaml.read("f", "{k: {" + quoted + ": " + quoted + "}}").root().map("k"))
          .hasValueSatisfying(map -> assertThat(map.text(text)).contains(text));
    }
  }

  @Test
  void of_a_remark_nothing_is_read() {
    for (var text : OddTexts.list()) {
      var document = "a: 1   " + YamlWriter.remark(text) + "\nb: 2\n";

      assertThat(Yaml.read("f", document).root().all().keySet()).as(text).containsExactly("a", "b");
      assertThat(Yaml.read("f", document).root().text("a")).contains("1");
    }
  }

  @Test
  void what_no_text_can_hold_is_marked() {
    assertThat(YamlWriter.quoted("a\uD800b\u0000")).isEqualTo("\"a\uFFFDb\uFFFD\"");
  }
}
