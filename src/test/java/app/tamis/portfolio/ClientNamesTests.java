package app.tamis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.portfolio.ClientNames.Found;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNamesTests {

  private static final ClientId M1 = new ClientId("m1");
  private static final ClientId M2 = new ClientId("m2");

  private final ClientNames names = new ClientNames();

  private void knowTwoOfOneNameButForTheirForm() {
    names.addClient(M1, "Martin SARL");
    names.addClient(M2, "Martin SAS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Martin SAS",
        "MARTIN sas",
        "Mârtin S.A.S.",
        "Martin S A S",
        "SAS Martin",
        " martin-sas "
      })
  void a_name_with_its_legal_form_is_that_of_one_firm(String name) {
    knowTwoOfOneNameButForTheirForm();

    assertThat(names.find(name)).isEqualTo(new Found.One(M2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Martin", "MARTIN", "Martin SA"})
  void a_name_that_may_be_either_is_nobodys(String name) {
    knowTwoOfOneNameButForTheirForm();

    assertThat(names.find(name)).isEqualTo(new Found.Several(List.of(M1, M2)));
  }

  @Test
  void what_is_written_just_so_goes_before_what_reads_the_same() {
    names.addClient(M1, "Brun & Fils");
    names.addClient(M2, "BRUN FILS");

    assertThat(names.find("Brun & Fils")).isEqualTo(new Found.One(M1));
    assertThat(names.find("BRUN FILS")).isEqualTo(new Found.One(M2));
    assertThat(names.find("brun fils")).isEqualTo(new Found.Several(List.of(M1, M2)));
  }

  @Test
  void an_alias_that_is_written_just_so_goes_before_all_and_another_behind_names() {
    names.addClient(M1, "Martin SARL");
    names.addAlias("Martin SARL", M2);
    names.addAlias("Oak", M2);
    names.addClient(M1, "Oak Ltd");

    assertThat(names.find("Martin SARL")).isEqualTo(new Found.One(M2));
    assertThat(names.find("martin sarl")).isEqualTo(new Found.One(M1));
    assertThat(names.find("Oak Ltd")).isEqualTo(new Found.One(M1));
    assertThat(names.find("OAK")).isEqualTo(new Found.One(M2));
  }

  @Test
  void one_that_says_another_form_is_found_and_known_to_be_doubtful() {
    names.addClient(M1, "Martin SARL");

    assertThat(names.find("Martin SAS")).isEqualTo(new Found.One(M1));
    assertThat(names.isOfAnotherForm("Martin SAS")).isTrue();
    assertThat(names.isOfAnotherForm("Martin")).isFalse();
    assertThat(names.isOfAnotherForm("SARL Martin")).isFalse();
    assertThat(names.isOfAnotherForm("Durand SAS")).isFalse();
  }

  @Test
  void a_form_spelled_out_or_with_words_that_say_nothing_is_the_same() {
    names.addClient(M1, "Oak Ltd");
    names.addClient(M2, "Oak GmbH & Co. KG");

    assertThat(names.find("Oak Limited")).isEqualTo(new Found.One(M1));
    assertThat(names.find("Oak Pty Ltd")).isEqualTo(new Found.One(M1));
    assertThat(names.find("oak gmbh & co kg")).isEqualTo(new Found.One(M2));
    assertThat(names.isOfAnotherForm("Oak GmbH")).isTrue();
  }

  @Test
  void new_firms_that_differ_by_their_form_are_two() {
    var firms = names.newFirms(List.of("Martin", "Martin SARL", "Martin SAS", "martin sas"));

    assertThat(firms.names()).containsExactly("Martin SARL", "Martin SAS");
    assertThat(firms.toldApart()).containsExactly(List.of("Martin SARL", "Martin SAS"));
  }

  @Test
  void a_form_that_is_missing_contradicts_none() {
    var firms = names.newFirms(List.of("OAK", "Oak", "Oak Ltd", "Elm"));

    assertThat(firms.names()).containsExactly("Oak Ltd", "Elm");
    assertThat(firms.toldApart()).isEmpty();
  }

  @Test
  void a_firm_is_new_beside_one_of_another_form_and_not_beside_one_that_says_none() {
    names.addClient(M1, "Martin SARL");
    names.addClient(M2, "Oak");

    var firms = names.newFirms(List.of("Martin", "Martin SAS", "Oak Ltd", "SARL Martin"));

    assertThat(firms.names()).containsExactly("Martin SAS");
    assertThat(firms.toldApart()).containsExactly(List.of("Martin SARL", "Martin SAS"));
  }

  @Test
  void two_forms_are_two_new_firms_also_beside_one_that_says_none() {
    names.addClient(M1, "Oak");

    assertThat(names.newFirms(List.of("Oak GmbH", "Oak Ltd")).names())
        .containsExactly("Oak GmbH", "Oak Ltd");
  }

  @Test
  void only_names_that_are_alike_are_near() {
    names.addClient(M1, "Clinique des Ormes");
    names.addClient(M2, "Hôtel de la Poste");

    assertThat(names.nearest("Clinique des Orms", 3)).containsExactly("Clinique des Ormes");
    assertThat(names.nearest("La Poste", 3)).containsExactly("Hôtel de la Poste");
    assertThat(names.nearest("Nobody at all", 3)).isEmpty();
  }
}
