package app.tamis.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What must have been imported: all of these, each of which any of its alternatives meets.
public record NeededSources(List<List<Source>> allOf) {

  public static final NeededSources NOTHING = new NeededSources(List.of());

  public NeededSources {
    allOf = allOf.stream().map(List::copyOf).toList();
  }

  public static NeededSources all(Source... sources) {
    return new NeededSources(Arrays.stream(sources).map(List::of).toList());
  }

  public static NeededSources any(Source... alternatives) {
    return new NeededSources(List.of(List.of(alternatives)));
  }

  public NeededSources and(NeededSources more) {
    var both = new ArrayList<>(allOf);
    both.addAll(more.allOf);
    return new NeededSources(both);
  }

  public boolean metBy(Set<Source> imported) {
    return missing(imported).isEmpty();
  }

  /// Whether nothing can be said without all of these.
  boolean hangOn(Set<Source> sources) {
    return !sources.isEmpty() && allOf.stream().anyMatch(sources::containsAll);
  }

  /// Those that no import has met, each with its alternatives.
  public List<List<Source>> missing(Set<Source> imported) {
    return allOf.stream()
        .filter(alternatives -> alternatives.stream().noneMatch(imported::contains))
        .toList();
  }
}
