package app.tamis.facts.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsOfLinesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Managed service March        | recurring
          Abonnement, mars             | recurring
          Forfait mensuel sauvegarde   | recurring
          INFOGÉRANCE                  | recurring
          Labour at 20 % off           | labour
          Main d'œuvre                 | labour
          Intervention du 3 mars       | labour
          On-site visit                | labour
          Dell laptop 14"              | hardware
          Imprimante couleur           | hardware
          Microsoft 365 Business       | licence
          Antivirus, 10 postes         |
          Maintenance imprimante       |
          Gold support, March          |
          Switchboard                  |
          """)
  void words_of_one_kind_tell_it_and_words_of_two_or_none_do_not(String description, String kind) {
    var kinds = MappingKinds.of(List.of(description));

    assertThat(List.copyOf(kinds.known().values()))
        .isEqualTo(kind == null ? List.of() : List.of(kind));
    assertThat(kinds.unknown()).hasSize(kind == null ? 1 : 0);
  }

  @Test
  void a_beginning_stands_for_next_months_descriptions() {
    assertThat(MappingKinds.of(List.of("Managed service March", "Managed service April")).known())
        .isEqualTo(Map.of("Managed service*", "recurring"));
  }

  @Test
  void a_beginning_that_others_share_to_another_effect_does_not() {
    var kinds = MappingKinds.of(List.of("Laptop bag", "Laptop repair work"));

    assertThat(kinds.known()).isEqualTo(Map.of("Laptop bag", "hardware"));
    assertThat(kinds.unknown()).containsExactly("Laptop repair work");
  }
}
