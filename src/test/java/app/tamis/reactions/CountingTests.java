package app.tamis.reactions;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.reactions.Counting.Answer;
import app.tamis.reactions.Counting.Sum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is left of a round, tried on many that chance has made.
class CountingTests {

  private static final UUID ANNE = new UUID(0, 1);
  private static final UUID BERT = new UUID(0, 2);
  private static final UUID CLEO = new UUID(0, 3);
  private static final Set<UUID> ALL = Set.of(ANNE, BERT, CLEO);
  private static final int TRIES = 200;

  @Test
  void of_each_client_the_number_of_people_and_their_sum_are_left() {
    var answers =
        List.of(
            new Answer(ANNE, new ClientId("K"), -2),
            new Answer(BERT, new ClientId("K"), 1),
            new Answer(CLEO, new ClientId("K"), 0),
            new Answer(ANNE, new ClientId("B"), 2),
            new Answer(BERT, new ClientId("B"), 2),
            new Answer(CLEO, new ClientId("B"), 2));

    assertThat(Counting.sums(answers, ALL, 3))
        .containsExactly(new Sum(new ClientId("B"), 3, 6), new Sum(new ClientId("K"), 3, -1));
  }

  @Test
  void of_a_client_whom_fewer_than_enough_know_nothing_is_left() {
    var answers =
        List.of(new Answer(ANNE, new ClientId("K"), -2), new Answer(BERT, new ClientId("K"), -2));

    assertThat(Counting.sums(answers, ALL, 3)).isEmpty();
    assertThat(Counting.sums(answers, ALL, 1)).containsExactly(new Sum(new ClientId("K"), 2, -4));
  }

  @Test
  void several_ratings_of_one_person_are_one_person() {
    var answers =
        IntStream.range(0, 5).mapToObj(i -> new Answer(ANNE, new ClientId("K"), 2)).toList();

    assertThat(Counting.sums(answers, ALL, 3)).isEmpty();
  }

  @Test
  void who_said_what_leaves_no_trace() {
    rounds()
        .forEach(round -> {
          var chance = new Random(round.hashCode());
          assertThat(round.shuffled(chance).sums()).isEqualTo(round.sums());
        });
  }

  @Test
  void with_fewer_than_three_who_finished_nothing_depends_on_what_was_answered() {
    rounds()
        .forEach(round -> {
          var two = round.finished().stream().limit(2).collect(toSet());
          assertThat(Counting.sums(round.answers(), two, Counting.ENOUGH)).isEmpty();
        });
  }

  @Test
  void what_was_answered_by_those_who_hadnt_finished_leaves_no_trace() {
    rounds()
        .forEach(round -> {
          var others = new ArrayList<>(round.answers());
          round.answers().stream()
              .filter(answer -> !round.finished().contains(answer.person()))
              .forEach(answer -> {
                others.remove(answer);
                others.add(new Answer(answer.person(), answer.client(), -answer.reaction()));
              });
          assertThat(new Made(others, round.finished()).sums()).isEqualTo(round.sums());
        });
  }

  private record Made(List<Answer> answers, Set<UUID> finished) {

    List<Sum> sums() {
      return Counting.sums(answers, finished, Counting.ENOUGH);
    }

    /// The same reactions to each client, by others of those who reacted to it and finished.
    Made shuffled(Random chance) {
      var others = new ArrayList<>(answers);
      answers.stream()
          .map(Answer::client)
          .distinct()
          .forEach(client -> {
            var of =
                answers.stream()
                    .filter(answer -> answer.client().equals(client))
                    .filter(answer -> finished.contains(answer.person()))
                    .toList();
            var reactions = new ArrayList<>(of.stream().map(Answer::reaction).toList());
            Collections.shuffle(reactions, chance);
            others.removeAll(of);
            IntStream.range(0, of.size())
                .mapToObj(i -> new Answer(of.get(i).person(), client, reactions.get(i)))
                .forEach(others::add);
          });
      return new Made(others, finished);
    }
  }

  private static Stream<Made> rounds() {
    return LongStream.range(0, TRIES).mapToObj(seed -> made(new Random(seed)));
  }

  private static Made made(Random chance) {
    var answers = new ArrayList<Answer>();
    var finished = new HashSet<UUID>();
    for (int person = 0; person < 2 + chance.nextInt(6); person++) {
      var id = new UUID(7, person);
      if (chance.nextInt(4) > 0) {
        finished.add(id);
      }
      for (int client = 0; client < 5; client++) {
        if (chance.nextInt(5) > 0) {
          answers.add(new Answer(id, new ClientId("K" + client), chance.nextInt(5) - 2));
        }
      }
    }
    Collections.shuffle(answers, chance);
    return new Made(answers, finished);
  }
}
