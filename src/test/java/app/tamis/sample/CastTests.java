package app.tamis.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CastTests {

  private static final Span SPAN = Span.of(24, MadeFolder.DECEMBER);

  @Test
  void forty_eight_clients_are_the_cast_each_once() {
    var names = IntStream.range(0, 48).mapToObj(i -> Cast.client(i, 1, SPAN).part().name());

    assertThat(names.toList())
        .doesNotHaveDuplicates()
        .startsWith("Clinique des Ormes")
        .contains("Boulangerie Kerlo", "O'Brien Marine Surveyors", "Amis du phare");
  }

  @Test
  void a_few_clients_are_of_all_kinds() {
    var archetypes =
        IntStream.range(0, 6).mapToObj(i -> Cast.client(i, 1, SPAN).part().archetype().name());

    assertThat(archetypes.distinct().count()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void those_beyond_the_cast_have_names_and_numbers_of_their_own() {
    var names = IntStream.range(0, 20_000).mapToObj(i -> MadeName.of(i).name());
    var phones = IntStream.range(0, 20_000).mapToObj(i -> Cast.client(i, 1, SPAN).phone());

    assertThat(names.distinct().count()).isEqualTo(20_000);
    assertThat(phones.distinct().count()).isEqualTo(20_000);
  }

  @Test
  void a_client_who_moved_to_managed_services_had_repairs_before() {
    var lemoine =
        IntStream.range(0, 48)
            .mapToObj(i -> Cast.client(i, 1, SPAN).part())
            .filter(part -> part.name().equals("Garage Lemoine"))
            .findFirst()
            .orElseThrow();

    assertThat(lemoine.dealAt(14).contract()).isEqualTo("break_fix");
    assertThat(lemoine.archetypeAt(14).name()).isEqualTo("cheapest");
    assertThat(lemoine.dealAt(13).contract()).isEqualTo("managed");
    assertThat(lemoine.archetypeAt(13).name()).isEqualTo("sceptic");
  }
}
