package app.tamis.stack;

import static java.util.stream.Collectors.toSet;

import app.tamis.basics.ClientId;
import app.tamis.facts.Equipment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// All that is known of clients' tools at a moment.
///
/// @param setUps of clients in the portfolio now, by client
/// @param typed what somebody typed and counts
public record StackPicture(
    Equipment equipment,
    Standard standard,
    Toolkit toolkit,
    Map<ClientId, SetUp> setUps,
    List<Answered> typed) {

  public StackPicture {
    setUps = Map.copyOf(setUps);
    typed = List.copyOf(typed);
  }

  static StackPicture of(
      Equipment told,
      Map<Job, String> said,
      Toolkit toolkit,
      Set<ClientId> clients,
      List<Answered> typed) {
    var equipment = withLicensed(told, toolkit);
    var standard = Standard.of(said, equipment, toolkit, clients);
    var setUps = new HashMap<ClientId, SetUp>();
    clients.forEach(
        client -> setUps.put(client, SetUp.of(client, equipment.tools(client), standard, toolkit)));
    return new StackPicture(equipment, standard, toolkit, setUps, typed);
  }

  /// Who has licences of a tool has the tool, where nothing is said of that job.
  private static Equipment withLicensed(Equipment told, Toolkit toolkit) {
    var tools = new ArrayList<>(told.tools());
    var known =
        told.tools().stream()
            .map(tool -> Map.entry(tool.clientId(), toolkit.job(tool.name())))
            .collect(toSet());
    told.licences().stream()
        .filter(licence -> licence.seats().orElse(1) > 0)
        .filter(licence -> toolkit.job(licence.product()).isPresent())
        .filter(licence ->
            !known.contains(Map.entry(licence.clientId(), toolkit.job(licence.product()))))
        .map(licence ->
            new Equipment.Tool(
                licence.clientId(),
                licence.product(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()))
        .distinct()
        .forEach(tools::add);
    return new Equipment(told.currency(), tools, told.licences());
  }

  /// What most clients have for a job, whatever the firm chose.
  public Optional<Standard.Usual> usual(Job job) {
    var theirs =
        equipment.tools().stream().filter(tool -> setUps.containsKey(tool.clientId())).toList();
    return Standard.usual(job, theirs, toolkit);
  }

  public Optional<SetUp> setUp(ClientId client) {
    return Optional.ofNullable(setUps.get(client));
  }

  public List<SetUp> worstFirst() {
    return setUps.values().stream().sorted(SetUp.WORST_FIRST).toList();
  }

  public Optional<Answered> typed(ClientId client, Job job) {
    return typed.stream()
        .filter(one -> one.client().equals(client) && one.job() == job)
        .findFirst();
  }

  /// Whether a tool is for a job: as its name or a person says, or since the firm uses it for that.
  public boolean does(Equipment.Tool tool, Job job) {
    return toolkit.job(tool.name()).equals(Optional.of(job))
        || standard.tool(job).filter(ours -> Toolkit.same(ours, tool.name())).isPresent();
  }

  /// Names of tools that are known somewhere, with what job each does, by name.
  public Map<String, Optional<Job>> tools() {
    var names = new TreeMap<String, Optional<Job>>(Comparator.naturalOrder());
    equipment.tools().forEach(tool -> names.computeIfAbsent(tool.name(), toolkit::job));
    return names;
  }
}
