package app.tamis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        " Irina@Example.org ",
        "IRINA@EXAMPLE.ORG",
        "ırina@example.org",
        "İrina@example.org",
        "ｉｒｉｎａ@ｅｘａｍｐｌｅ.org",
        "irina＠example．org",
        "irin\u0430@example.org",
        "\u0456rina@ex\u0430mple.org",
        "iri\u200Bna@example.org",
        "iri\u00ADna@example.org",
        "𝐢𝐫𝐢𝐧𝐚@example.org",
        "ɪʀɪɴᴀ@example.org",
        "irina@еxample.org",
        "irina@xn--xample-2of.org"
      })
  void what_looks_the_same_is_the_same(String written) {
    assertThat(Addresses.canonical(written)).isEqualTo("irina@example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "irena@example.org",
        "irina.x@example.org",
        "irìna@example.org",
        "irina@example.com"
      })
  void what_looks_different_is_another(String written) {
    assertThat(Addresses.canonical(written)).isNotEqualTo("irina@example.org");
  }

  @Test
  void it_is_kept_as_its_owner_writes_it() {
    assertThat(Addresses.kept(" Élodie@Exemple.fr ")).isEqualTo("élodie@exemple.fr");
    assertThat(Addresses.kept("e\u0301lodie@exemple.fr")).isEqualTo("élodie@exemple.fr");
    assertThat(Addresses.kept("иван@почта.рф")).isEqualTo("иван@почта.рф");
  }

  @Test
  void the_machines_language_changes_nothing() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(Addresses.canonical("IRINA@EXAMPLE.ORG")).isEqualTo("irina@example.org");
      assertThat(Role.of("technician").code()).isEqualTo("technician");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void nothing_that_somebody_types_breaks_it() {
    for (var odd :
        new String[] {"", "@", "@@", "a@" + "x".repeat(5_000), "\uD800", "a@xn--\uFFFF"}) {
      assertThat(Addresses.canonical(odd)).isNotNull();
    }
  }
}
