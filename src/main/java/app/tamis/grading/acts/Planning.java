package app.tamis.grading.acts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.ClientInWindow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Spells out wishes: which act they come to for each client, and which contradict each other.
final class Planning {

  private final List<Wish> wishes;
  private final PortfolioGrades grades;
  private final Function<ClientGrade, Optional<Letter>> letters;
  private final List<Message> faults = new ArrayList<>();
  private final List<Message> leftOut = new ArrayList<>();

  Planning(
      List<Wish> wishes, PortfolioGrades grades, Function<ClientGrade, Optional<Letter>> letters) {
    this.wishes = wishes.stream().distinct().toList();
    this.grades = grades;
    this.letters = letters;
  }

  Plan plan() {
    wishes.stream()
        .collect(groupingBy(Wish::whom, LinkedHashMap::new, toList()))
        .values()
        .forEach(this::contradictions);
    Problems.throwIfAny(faults);
    var acts = grades.portfolio().clients().stream().flatMap(this::acts).toList();
    Problems.throwIfAny(faults);
    wishes.stream().map(Wish::whom).distinct().forEach(this::nobody);
    return new Plan(acts, leftOut);
  }

  /// Of wishes for the same client or grade.
  private void contradictions(List<Wish> same) {
    for (int i = 0; i < same.size(); i++) {
      for (var later : same.subList(i + 1, same.size())) {
        var one = same.get(i);
        if (one.act().kind().excludes(later.act().kind())) {
          faults.add(
              Message.of(
                  "whatif.contradiction", called(one.whom()), name(one.act()), name(later.act())));
        }
      }
    }
  }

  /// Those that name the client win over those that name its grade.
  private Stream<ActOn> acts(ClientInWindow client) {
    var named = wishedFor(new Wish.Whom.Client(client.id()));
    var ofItsGrade =
        letter(client)
            .map(letter -> wishedFor(new Wish.Whom.Grade(letter)))
            .orElse(List.of())
            .stream()
            .filter(act -> named.stream().noneMatch(won -> won.kind().excludes(act.kind())));
    return Stream.concat(
            named.stream().filter(act -> canBeDone(act, client, faults)),
            ofItsGrade.filter(act -> canBeDone(act, client, leftOut)))
        .sorted(ActOn.IN_ORDER)
        .map(act -> new ActOn(client.id(), act));
  }

  private Optional<Letter> letter(ClientInWindow client) {
    return grades.find(client.id()).flatMap(letters);
  }

  private List<Act> wishedFor(Wish.Whom whom) {
    return wishes.stream().filter(wish -> wish.whom().equals(whom)).map(Wish::act).toList();
  }

  private boolean canBeDone(Act act, ClientInWindow client, List<Message> otherwise) {
    var obstacle = act.obstacle(client, grades.portfolio());
    obstacle
        .map(why -> Message.of("whatif.cannot", client.client().name(), name(act), why))
        .ifPresent(otherwise::add);
    return obstacle.isEmpty();
  }

  private void nobody(Wish.Whom whom) {
    if (whom instanceof Wish.Whom.Grade(Letter wanted)
        && grades.clients().stream()
            .noneMatch(client -> letters.apply(client).equals(Optional.of(wanted)))) {
      leftOut.add(Message.of("whatif.nobody", Message.of("grade." + wanted)));
    }
  }

  private Object called(Wish.Whom whom) {
    return switch (whom) {
      case Wish.Whom.Client(String id) ->
          grades.portfolio().find(id).map(client -> client.client().name()).orElse(id);
      case Wish.Whom.Grade(Letter letter) -> letter.name();
    };
  }

  private static Message name(Act act) {
    return Message.of("lever." + act.kind().id() + ".name");
  }
}
