package app.tamis.stack;

import app.tamis.basics.ClientId;
import app.tamis.facts.Equipment;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a client has for each job that the firm has a tool for.
public record SetUp(ClientId client, Map<Job, Cell> cells) {

  /// The least conforming first, who is known least of last.
  public static final Comparator<SetUp> WORST_FIRST =
      Comparator.<SetUp>comparingDouble(one -> one.share().orElse(2))
          .thenComparing(Comparator.comparingLong(SetUp::known).reversed())
          .thenComparing(one -> one.client().text());

  public SetUp {
    cells = Collections.unmodifiableMap(new EnumMap<>(cells));
  }

  static SetUp of(
      ClientId client, List<Equipment.Tool> theirs, Standard standard, Toolkit toolkit) {
    var cells = new EnumMap<Job, Cell>(Job.class);
    for (var job : Job.values()) {
      standard.tool(job).ifPresent(tool -> cells.put(job, cell(job, tool, theirs, toolkit)));
    }
    return new SetUp(client, cells);
  }

  /// That some other tool isn't there says nothing of the one that is asked for.
  private static Cell cell(Job job, String standard, List<Equipment.Tool> theirs, Toolkit toolkit) {
    var ours = theirs.stream().filter(tool -> Toolkit.same(tool.name(), standard)).toList();
    if (ours.stream().anyMatch(Equipment.Tool::inPlace)) {
      return new Cell.AsEverywhere(standard);
    }
    var others =
        theirs.stream()
            .filter(Equipment.Tool::inPlace)
            .map(Equipment.Tool::name)
            .filter(name -> toolkit.job(name).equals(Optional.of(job)))
            .distinct()
            .sorted()
            .toList();
    if (!others.isEmpty()) {
      return new Cell.Another(others);
    }
    boolean denied =
        !ours.isEmpty() || theirs.stream().anyMatch(one -> Toolkit.same(one.name(), job.tool()));
    return denied ? new Cell.Nothing() : new Cell.Unknown();
  }

  public Cell cell(Job job) {
    return Objects.requireNonNullElse(cells.get(job), new Cell.Unknown());
  }

  /// How many jobs somebody said something of.
  public long known() {
    return cells.values().stream().filter(cell -> !(cell instanceof Cell.Unknown)).count();
  }

  /// How many of them are as everywhere.
  public long conforming() {
    return cells.values().stream().filter(Cell.AsEverywhere.class::isInstance).count();
  }

  /// Of the jobs that are known; what nobody said counts neither for nor against. Empty where
  /// nothing is known.
  public OptionalDouble share() {
    return known() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) conforming() / known());
  }

  /// Whether every job is known to be as everywhere.
  public boolean isFull() {
    return !cells.isEmpty() && conforming() == cells.size();
  }

  /// The jobs that aren't as everywhere, or not known to be.
  public List<Job> lacking() {
    return cells.entrySet().stream()
        .filter(each -> !(each.getValue() instanceof Cell.AsEverywhere))
        .map(Map.Entry::getKey)
        .toList();
  }
}
