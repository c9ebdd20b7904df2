package app.tamis.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.trail.Signature;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportOrderTests {

  @Test
  void what_was_asked_for_is_read_as_it_was_written() {
    var odd = "Élodie = \"the\\boss\"\n# of all\t:";
    var order =
        new ImportOrder(
            true,
            new Signature(Optional.of(UUID.randomUUID()), odd, "192.0.2.1"),
            "fr-FR",
            Optional.of("000007"));

    assertThat(ImportOrder.read(order.written())).isEqualTo(order);
  }

  @Test
  void and_so_is_what_nobody_in_particular_asked_for_before_the_first_import() {
    var order =
        new ImportOrder(false, new Signature(Optional.empty(), "", ""), "en-GB", Optional.empty());

    assertThat(ImportOrder.read(order.written())).isEqualTo(order);
    var begun = order.begunOn("");
    assertThat(ImportOrder.read(begun.written())).isEqualTo(begun).isNotEqualTo(order);
  }
}
