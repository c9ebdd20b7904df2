package app.tamis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.tamis.basics.ClientId;
import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import app.tamis.trail.TrailEntry;
import app.tamis.trail.TrailFilter;
import app.tamis.web.RunningTamis;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Of three clients, whose ids are new in each test.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class ClientRegisterTests {

  private static final Signature OLIVE =
      new Signature(Optional.empty(), "Olive Owner", "192.0.2.1");

  private static RunningTamis tamis;

  private ClientRegister register;
  private int brun;
  private int old;
  private int noir;

  @BeforeAll
  static void start() {
    tamis = RunningTamis.fresh();
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @BeforeEach
  void register() {
    register = tamis.part(ClientRegister.class);
    brun = known("Brun");
    old = known("Brun SARL");
    noir = known("Noir");
  }

  @Test
  void one_that_is_the_same_as_another_is_taken_for_it_and_the_register_says_by_whom() {
    merge(old, brun);

    var merger = client(old).merger().orElseThrow();
    assertThat(merger.into()).isEqualTo(brun);
    assertThat(merger.by()).isEqualTo("Olive Owner");
    assertThat(merger.at()).isBeforeOrEqualTo(tamis.clock().instant());
    assertThat(list().remaining(client(old))).isEqualTo(client(brun));
    assertThat(list().takenFor(client(brun))).containsExactly(client(old));
  }

  @Test
  void separated_again_each_is_as_it_was() {
    var before = list();
    merge(old, brun);

    separate(old);

    assertThat(list()).isEqualTo(before);
  }

  @Test
  void one_that_others_were_merged_into_can_be_merged_with_them_and_leaves_with_them() {
    merge(old, brun);
    merge(brun, noir);
    assertThat(list().takenFor(client(noir))).containsExactly(client(brun), client(old));

    separate(brun);

    assertThat(list().takenFor(client(noir))).isEmpty();
    assertThat(list().takenFor(client(brun))).containsExactly(client(old));
  }

  @Test
  void what_makes_no_sense_is_refused_in_sentences() {
    merge(old, brun);
    var known = list();

    assertThat(refusal(() -> merge(noir, noir)))
        .isEqualTo("Noir is one client already: choose another.");
    assertThat(refusal(() -> merge(old, noir)))
        .isEqualTo("Brun SARL is taken for Brun already; separate them first.");
    assertThat(refusal(() -> merge(brun, old)))
        .isEqualTo(
            "Brun SARL is taken for Brun already, so they are one; separate them first if Brun SARL is to remain.");
    assertThat(refusal(() -> merge(noir, old)))
        .isEqualTo("Brun SARL is taken for Brun: choose Brun, which remains.");
    assertThat(refusal(() -> merge(noir, 99_999)))
        .isEqualTo("There is no client with the number 99999.");
    assertThat(refusal(() -> separate(noir)))
        .isEqualTo("Noir is taken for no other client, so there is nothing to separate.");
    assertThat(list()).isEqualTo(known);
  }

  @Test
  void deeds_stand_on_the_trail_and_are_announced_and_refused_ones_arent() {
    var told = told();
    merge(old, brun);
    refusal(() -> merge(old, brun));
    separate(old);
    refusal(() -> separate(old));

    assertThat(trail().stream().limit(2).map(entry -> entry.what().key()))
        .containsExactly("trail.merging.separated", "trail.merging.merged");
    assertThat(trail().getFirst().what().arguments()).containsExactly("Brun SARL", "Brun");
    assertThat(told).containsExactly(new MergersChanged(old), new MergersChanged(old));
  }

  private static List<TrailEntry> trail() {
    return tamis.inPortfolio(() ->
        tamis
            .part(Trail.class)
            .list(new TrailFilter(Optional.empty(), Optional.empty(), Optional.empty()), 10));
  }

  private static List<MergersChanged> told() {
    return tamis.told(MergersChanged.class);
  }

  private static String refusal(Runnable deed) {
    var refused = catchThrowableOfType(Problems.class, deed::run);
    return Words.in(Locale.UK).sentence(refused.messages().getFirst());
  }

  private int known(String name) {
    var id = new ClientId(UUID.randomUUID().toString());
    return tamis.inPortfolio(() -> register.know(Map.of(id, name)).number(id));
  }

  private void merge(int from, int into) {
    tamis.inPortfolio(() -> {
      register.merge(from, into, OLIVE);
      return from;
    });
  }

  private void separate(int number) {
    tamis.inPortfolio(() -> {
      register.separate(number, OLIVE);
      return number;
    });
  }

  private Client client(int number) {
    return list().find(number).orElseThrow();
  }

  private Clients list() {
    return tamis.inPortfolio(register::list);
  }
}
