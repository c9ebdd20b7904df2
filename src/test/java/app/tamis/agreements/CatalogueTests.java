package app.tamis.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.agreements.ClauseVersion.State;
import app.tamis.agreements.clauses.Clause;
import app.tamis.agreements.clauses.Clauses;
import app.tamis.agreements.clauses.Kind;
import app.tamis.agreements.clauses.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueTests {

  private static final Clauses SHIPPED = Clauses.shipped();
  private static final Wording OWN =
      new Wording(
          Map.of("en", "Parking", "fr", "Stationnement"),
          Map.of("en", "You pay for parking.", "fr", "Vous payez le stationnement."),
          Map.of(),
          List.of("managed"));

  @Test
  void a_clause_in_the_firms_words_takes_the_place_of_the_shipped_one() {
    var catalogue = SHIPPED.worded("notice", OWN);

    assertThat(catalogue.find("notice").orElseThrow().title()).containsEntry("en", "Parking");
    assertThat(catalogue.find("payment")).isEqualTo(SHIPPED.find("payment"));
  }

  @Test
  void a_clause_of_ones_own_is_offered_in_its_kinds_before_what_is_annexed() {
    var catalogue = SHIPPED.offering("own_parking", OWN);

    assertThat(ids(catalogue, "managed")).endsWith("own_parking", "data_processing");
    assertThat(ids(catalogue, "call_out")).doesNotContain("own_parking");
    assertThat(kind(catalogue, "managed").clauses())
        .containsEntry("own_parking", Kind.Choice.OFFERED);
  }

  @Test
  void a_draft_keeps_a_clause_that_was_taken_out_where_it_stood() {
    var before = SHIPPED.offering("own_parking", OWN);
    var draft = draft(before);

    var offered = draft.offered(SHIPPED).stream().map(Clause::id).toList();

    assertThat(offered).containsSequence("own_parking", "data_processing");
    assertThat(offered).hasSize(ids(before, "managed").size());
  }

  private static Draft draft(Clauses catalogue) {
    var draft = DraftFixture.draft("managed", "en", "FR");
    return new Draft(
        draft.kind(),
        draft.language(),
        draft.law(),
        draft.currency(),
        draft.startsOn(),
        draft.hours(),
        false,
        draft.firm(),
        draft.client(),
        catalogue.of(kind(catalogue, "managed"), "FR").stream()
            .map(clause -> Worded.of(clause, "en"))
            .toList(),
        draft.terms());
  }

  @Test
  void it_is_told_when_another_tamis_words_a_clause_anew() {
    var shipped = SHIPPED.find("notice").map(Clause::wording);
    var changed = new CatalogueClause("notice", shipped, version(State.WORDED, shipped));
    var anew = new CatalogueClause("notice", Optional.of(OWN), version(State.WORDED, shipped));
    var untouched = new CatalogueClause("notice", Optional.of(OWN), Optional.empty());
    var again = new CatalogueClause("notice", Optional.of(OWN), version(State.SHIPPED, shipped));

    assertThat(changed.shippedBefore()).isEmpty();
    assertThat(anew.shippedBefore()).isEqualTo(shipped);
    assertThat(untouched.shippedBefore()).isEmpty();
    assertThat(again.shippedBefore()).isEmpty();
    assertThat(again.words()).isEqualTo(OWN);
  }

  private static Optional<ClauseVersion> version(State state, Optional<Wording> shipped) {
    return Optional.of(
        new ClauseVersion(
            "notice", 1, state, OWN, shipped, "Olive", Instant.parse("2026-01-15T10:00:00Z")));
  }

  private static List<String> ids(Clauses catalogue, String kind) {
    return catalogue.of(kind(catalogue, kind), "FR").stream().map(Clause::id).toList();
  }

  private static Kind kind(Clauses catalogue, String id) {
    return catalogue.kind(id).orElseThrow();
  }
}
