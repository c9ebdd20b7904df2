package app.tamis.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MappingTests {

  @Test
  void a_column_feeds_a_column_of_another_name() {
    var mapping =
        """
        tables:
          clients:
            columns:
              client_id: No.
              name: Company
        """;

    var result =
        MappedResults.of(
            mapping,
            """
            Company,No.,City
            Brun & Fils,C1,Lyon
            Hôtel Azur,C2,
            """);

    assertThat(result)
        .isEqualTo(
            """
            clients
            client_id | name
            C1 | Brun & Fils
            C2 | Hôtel Azur
            """);
  }
}
