package app.tamis.grading;

import app.tamis.grading.ClientGrade.Graded;
import app.tamis.measures.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the road to the next better grade: for a very small client the revenue that ends the step;
/// else the single criteria that reach it alone; else the pair with the smallest total rise in
/// points. Where a cap holds the grade, lifting it comes first.
final class RoadUp {

  private final Graded client;
  private final Letter target;
  private final List<Start> starts;
  private final List<Lever> levers;

  private RoadUp(Graded client, Matrix matrix, Letter target) {
    this.client = client;
    this.target = target;
    this.starts = Start.of(client, matrix, target);
    this.levers =
        client.findings().marks().stream()
            .filter(Mark::hasEvidence)
            .map(mark -> new Lever(mark, client.findings().measures()))
            .toList();
  }

  /// Roads to choose from, the easiest first; none for an A, or where two criteria don't reach.
  static List<Road> of(Graded client, Matrix matrix) {
    var target = client.grade().nextBetter();
    return target.map(better -> new RoadUp(client, matrix, better).roads()).orElse(List.of());
  }

  private List<Road> roads() {
    return Stream.<Function<Start, List<Road>>>of(this::fromThere, this::bySingles, this::byPair)
        .flatMap(way -> starts.stream().map(way))
        .filter(roads -> !roads.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /// Standing there is enough.
  private List<Road> fromThere(Start start) {
    var reached = start.ruling().grade(client.financial(), client.relationship());
    return reached.isAtLeast(target) ? List.of(new Road(reached, start.steps())) : List.of();
  }

  private List<Road> bySingles(Start start) {
    var gaps = start.gaps(client, target);
    return levers(start)
        .flatMap(lever ->
            gaps.stream()
                .flatMap(gap -> Climb.alone(gap, lever).stream())
                .min(Climb.EASIEST_FIRST)
                .stream())
        .sorted(Climb.EASIEST_FIRST)
        .map(climb -> road(start, climb))
        .toList();
  }

  private List<Road> byPair(Start start) {
    var gaps = start.gaps(client, target);
    return pairs(levers(start).toList())
        .flatMap(pair ->
            gaps.stream()
                .flatMap(gap -> Climb.together(gap, pair.getFirst(), pair.getLast()).stream()))
        .min(Climb.EASIEST_FIRST)
        .map(climb -> road(start, climb))
        .stream()
        .toList();
  }

  private Road road(Start start, Climb climb) {
    var steps = new ArrayList<>(start.steps());
    steps.addAll(climb.steps());
    return new Road(target, steps);
  }

  /// Where the client grows to a certain revenue, no other revenue is asked of it.
  private Stream<Lever> levers(Start start) {
    return levers.stream()
        .filter(lever -> !start.grows() || lever.measure() != Measure.REVENUE_PER_MONTH);
  }

  private static Stream<List<Lever>> pairs(List<Lever> levers) {
    return IntStream.range(0, levers.size())
        .boxed()
        .flatMap(i ->
            levers.subList(i + 1, levers.size()).stream()
                .map(other -> List.of(levers.get(i), other)));
  }
}
