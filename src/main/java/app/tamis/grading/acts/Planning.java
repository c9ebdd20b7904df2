package app.tamis.grading.acts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.ClientInWindow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Spells out wishes: which act they come to for each client, and which contradict each other.
final class Planning {

  private final List<Wish> wishes;
  private final PortfolioGrades grades;
  private final Function<ClientGrade, Optional<Letter>> letters;
  private final Map<Obstacle, List<Object>> impossible = new LinkedHashMap<>();
  private final Map<Obstacle, List<Object>> leftOut = new LinkedHashMap<>();

  /// Why something can't be done.
  private record Obstacle(Act.Kind kind, Message why) {}

  Planning(
      List<Wish> wishes, PortfolioGrades grades, Function<ClientGrade, Optional<Letter>> letters) {
    this.wishes = wishes.stream().distinct().toList();
    this.grades = grades;
    this.letters = letters;
  }

  Plan plan() {
    Problems.throwIfAny(contradictions());
    var acts =
        grades.clients().stream().flatMap(this::acts).sorted(ActOn.BY_CLIENT_IN_ORDER).toList();
    Problems.throwIfAny(said(impossible));
    return new Plan(acts, Stream.concat(said(leftOut).stream(), nobody()).toList());
  }

  private List<Message> contradictions() {
    return wishes.stream()
        .collect(groupingBy(Wish::whom, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .flatMap(this::contradictions)
        .toList();
  }

  /// Of wishes for the same client or grade.
  private Stream<Message> contradictions(List<Wish> same) {
    var found = new ArrayList<Message>();
    for (int i = 0; i < same.size(); i++) {
      for (var later : same.subList(i + 1, same.size())) {
        var one = same.get(i);
        if (one.act().kind().excludes(later.act().kind())) {
          found.add(contradiction(one, later.act().kind()));
        }
      }
    }
    return found.stream();
  }

  private Message contradiction(Wish one, Act.Kind later) {
    var kind = one.act().kind();
    return kind == later
        ? Message.of("whatif.contradiction.same", called(one.whom()), name(kind))
        : Message.of("whatif.contradiction", called(one.whom()), name(kind), name(later));
  }

  /// Those that name the client win over those that name its grade. Whom a wish names, it must fit;
  /// whom its grade names may be left out.
  private Stream<ActOn> acts(ClientGrade grade) {
    var client = grades.portfolio().find(grade.findings().client().id()).orElseThrow();
    var named = wishedFor(new Wish.Whom.Client(client.id()));
    var ofItsGrade =
        letters
            .apply(grade)
            .map(letter -> wishedFor(new Wish.Whom.Grade(letter)))
            .orElse(List.of())
            .stream()
            .filter(act -> named.stream().noneMatch(won -> won.kind().excludes(act.kind())));
    return Stream.concat(
            named.stream().filter(act -> canBeDone(act, client, impossible)),
            ofItsGrade.filter(act -> canBeDone(act, client, leftOut)))
        .map(act -> new ActOn(client.id(), act));
  }

  private List<Act> wishedFor(Wish.Whom whom) {
    return wishes.stream().filter(wish -> wish.whom().equals(whom)).map(Wish::act).toList();
  }

  private boolean canBeDone(Act act, ClientInWindow client, Map<Obstacle, List<Object>> otherwise) {
    var why = act.obstacle(client, grades.portfolio());
    why.map(known -> new Obstacle(act.kind(), known))
        .map(obstacle -> otherwise.computeIfAbsent(obstacle, _ -> new ArrayList<>()))
        .ifPresent(clients -> clients.add(client.client().name()));
    return why.isEmpty();
  }

  private static List<Message> said(Map<Obstacle, List<Object>> clients) {
    return clients.entrySet().stream()
        .map(stopped ->
            Message.of(
                "whatif.cannot",
                stopped.getValue(),
                name(stopped.getKey().kind()),
                stopped.getKey().why()))
        .toList();
  }

  /// Grades that were wished for, and that nobody has.
  private Stream<Message> nobody() {
    var there = grades.clients().stream().map(letters).flatMap(Optional::stream).toList();
    return wishes.stream()
        .map(Wish::whom)
        .distinct()
        .flatMap(whom ->
            whom instanceof Wish.Whom.Grade(Letter wanted) ? Stream.of(wanted) : Stream.of())
        .filter(wanted -> !there.contains(wanted))
        .map(wanted -> Message.of("whatif.nobody", Message.of("grade." + wanted)));
  }

  private Object called(Wish.Whom whom) {
    return switch (whom) {
      case Wish.Whom.Client(ClientId id) ->
          grades.portfolio().find(id).map(client -> client.client().name()).orElseGet(id::text);
      case Wish.Whom.Grade(Letter letter) -> letter.name();
    };
  }

  private static Message name(Act.Kind kind) {
    return Message.of("lever." + kind.id() + ".name");
  }
}
