package app.tamis.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The clients of the sample with whom something is so that isn't with others.
class OddOnesTests {

  private static final MadeFolder HARBOUR = new MadeFolder(Path.of("samples/harbour"));

  @Test
  void four_are_in_the_united_kingdom_with_numbers_that_could_be_rung() throws IOException {
    var abroad = clients().filter(row -> row.getField("country").equals("GB")).toList();

    assertThat(abroad)
        .extracting(row -> row.getField("name"))
        .containsExactlyInAnyOrder(
            "O'Brien Marine Surveyors",
            "Seaview Lettings",
            "Fitzgerald Yacht Charter",
            "Riviera Car Hire");
    assertThat(abroad)
        .allSatisfy(row -> {
          assertThat(row.getField("phones")).startsWith("+44 ");
          assertThat(isSound(row.getField("phones"))).isTrue();
        });
  }

  @Test
  void their_calls_come_from_there() throws IOException {
    var numbers =
        HARBOUR.rows("calls").stream()
            .map(row -> row.getField("phone"))
            .filter(phone -> phone.startsWith("+44"))
            .collect(toSet());

    assertThat(numbers).hasSize(4);
  }

  @Test
  void one_number_is_that_of_two() throws IOException {
    var byNumber =
        clients()
            .flatMap(row ->
                Arrays.stream(row.getField("phones").split(";", -1))
                    .map(number -> List.of(number.strip(), row.getField("name"))))
            .collect(groupingBy(List::getFirst, mapping(List::getLast, toSet())));

    assertThat(byNumber.values())
        .filteredOn(names -> names.size() > 1)
        .containsExactly(Set.of("Serrurerie Morvan", "Quincaillerie Bosser"));
  }

  @Test
  void one_is_a_private_person_one_is_insolvent_and_some_are_small() throws IOException {
    assertThat(clients().filter(row -> row.getField("is_consumer").equals("true")))
        .extracting(row -> row.getField("name"))
        .containsExactly("Anne et Goulven Cariou");
    assertThat(clients().filter(row -> !row.getField("insolvency_since").isEmpty()))
        .extracting(row -> row.getField("name") + " " + row.getField("insolvency_since"))
        .containsExactly("Chantier naval Guillou 2025-12-08");
    assertThat(
            clients()
                .filter(row -> !row.getField("staff").isEmpty())
                .filter(row -> Integer.parseInt(row.getField("staff")) <= 5))
        .extracting(row -> row.getField("name"))
        .contains("Boulangerie Kerlo", "Fleuriste Pivoine & Cie");
  }

  @Test
  void one_signed_a_call_out_had_the_work_done_and_will_not_pay() throws IOException {
    var signed =
        HARBOUR.rows("contracts").stream()
            .filter(row -> row.getField("call_out_fee").equals("180"))
            .findFirst()
            .orElseThrow();
    var work =
        HARBOUR.rows("time_entries").stream()
            .filter(row -> row.getField("note").contains("22"))
            .findFirst()
            .orElseThrow();
    var bill = HARBOUR.rows("invoices").getLast();

    assertThat(List.of(signed, work, bill))
        .extracting(row -> row.getField("client_id"))
        .containsOnly(idOf("Agence immobilière Côte d'Émeraude"));
    assertThat(bill.getField("disputed")).isEqualTo("true");
    assertThat(signed.getField("signed_on")).isLessThan(work.getField("started_at"));
    assertThat(HARBOUR.values("payments", "invoice_id"))
        .doesNotContain(bill.getField("invoice_id"));
  }

  @Test
  void somebody_signs_and_somebody_pays_at_every_client() throws IOException {
    var roles =
        HARBOUR.rows("contacts").stream()
            .collect(
                groupingBy(
                    row -> row.getField("client_id"),
                    mapping(row -> row.getField("role"), toSet())));

    assertThat(roles).hasSize(48);
    assertThat(roles.values())
        .allSatisfy(of -> assertThat(String.join(";", of)).contains("signs", "pays", "technical"));
    assertThat(HARBOUR.values("licences", "term_end")).doesNotContain("");
  }

  private static Stream<NamedCsvRecord> clients() throws IOException {
    return HARBOUR.rows("clients").stream();
  }

  private static String idOf(String name) throws IOException {
    return clients()
        .filter(row -> row.getField("name").equals(name))
        .map(row -> row.getField("client_id"))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isSound(String phone) throws NumberParseException {
    var numbers = PhoneNumberUtil.getInstance();
    return numbers.isValidNumber(numbers.parse(phone, "FR"));
  }
}
