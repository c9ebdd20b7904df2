package app.tamis.portfolio;

import app.tamis.basics.ClientId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Who bears which names, by each way in which two names may be equal.
final class NameBearers {

  private final Map<String, Set<ClientId>> written = new HashMap<>();
  private final Map<String, Set<ClientId>> read = new HashMap<>();
  private final Map<Firm, Set<ClientId>> ofTheForm = new HashMap<>();
  private final Map<String, Set<ClientId>> bare = new HashMap<>();
  private final Map<String, Map<String, Set<String>>> forms = new HashMap<>();

  private record Firm(String bare, Set<String> forms) {}

  void add(ClientId clientId, String name) {
    var spelled = SpelledName.of(name);
    add(written, spelled.written(), clientId);
    add(read, spelled.read(), clientId);
    add(ofTheForm, new Firm(spelled.bare(), spelled.forms()), clientId);
    add(bare, spelled.bare(), clientId);
    forms
        .computeIfAbsent(spelled.bare(), _ -> new LinkedHashMap<>())
        .put(spelled.written(), spelled.forms());
  }

  Set<ClientId> written(SpelledName name) {
    return written.getOrDefault(name.written(), Set.of());
  }

  Set<ClientId> read(SpelledName name) {
    return read.getOrDefault(name.read(), Set.of());
  }

  /// Wherever in the name the legal form stands: `SARL Martin` is `Martin SARL`.
  Set<ClientId> ofTheForm(SpelledName name) {
    return ofTheForm.getOrDefault(new Firm(name.bare(), name.forms()), Set.of());
  }

  Set<ClientId> bare(SpelledName name) {
    return bare.getOrDefault(name.bare(), Set.of());
  }

  /// The names that are equal but for their legal forms, each with these.
  Map<String, Set<String>> forms(String bare) {
    return forms.getOrDefault(bare, Map.of());
  }

  private static <K> void add(Map<K, Set<ClientId>> map, K key, ClientId clientId) {
    map.computeIfAbsent(key, _ -> new TreeSet<>()).add(clientId);
  }
}
