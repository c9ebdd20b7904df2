package app.tamis.stack;

import app.tamis.basics.ClientId;
import app.tamis.facts.Equipment;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which tool the firm uses for which job. A job without one is asked of nobody.
///
/// @param chosen of which jobs somebody said so; of the others it is what most clients have
public record Standard(Map<Job, String> tools, Set<Job> chosen) {

  public Standard {
    tools = Map.copyOf(tools);
    chosen = Set.copyOf(chosen);
  }

  public Optional<String> tool(Job job) {
    return Optional.ofNullable(tools.get(job));
  }

  /// @param said by job; an empty text where nothing is asked for
  /// @param clients those who count for what most have
  static Standard of(
      Map<Job, String> said, Equipment equipment, Toolkit toolkit, Set<ClientId> clients) {
    var tools = new EnumMap<Job, String>(Job.class);
    var theirs =
        equipment.tools().stream().filter(tool -> clients.contains(tool.clientId())).toList();
    for (var job : Job.values()) {
      var told = said.get(job);
      if (told == null) {
        usual(job, theirs, toolkit).ifPresent(most -> tools.put(job, most.tool()));
      } else if (!told.isBlank()) {
        tools.put(job, told);
      }
    }
    return new Standard(tools, said.keySet());
  }

  /// What most clients have for a job.
  ///
  /// @param clients how many
  public record Usual(String tool, int clients) {}

  /// What most clients have in place for a job; of two that as many have, the first by name.
  static Optional<Usual> usual(Job job, List<Equipment.Tool> tools, Toolkit toolkit) {
    var clients = new HashMap<String, Set<ClientId>>();
    var names = new HashMap<String, String>();
    for (var tool : tools) {
      if (tool.inPlace() && toolkit.job(tool.name()).equals(Optional.of(job))) {
        var plain = Toolkit.plain(tool.name());
        clients.computeIfAbsent(plain, _ -> new HashSet<>()).add(tool.clientId());
        names.merge(plain, tool.name(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
      }
    }
    return clients.entrySet().stream()
        .min(
            Comparator.<Map.Entry<String, Set<ClientId>>>comparingInt(
                    each -> -each.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .map(each ->
            new Usual(names.getOrDefault(each.getKey(), each.getKey()), each.getValue().size()));
  }
}
