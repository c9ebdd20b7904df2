package app.tamis.portfolio;

import app.tamis.basics.ClientId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the client whom a name means. What is written just so goes before what is equal but for
/// case, accents, punctuation and blanks, and that before what differs in its legal form. Never by
/// guess: a name that could be two clients' is nobody's.
public final class ClientNames {

  private final NameBearers clients = new NameBearers();
  private final NameBearers aliases = new NameBearers();
  private final Set<String> names = new TreeSet<>();

  /// The outcome of looking a name up.
  public sealed interface Found {
    record One(ClientId clientId) implements Found {}

    /// Several clients bear it, by their ids.
    record Several(List<ClientId> clientIds) implements Found {}

    record Nobody() implements Found {}
  }

  public void addClient(ClientId clientId, String name) {
    clients.add(clientId, name);
    names.add(name);
  }

  /// @param alias a name that some other system uses for the client
  public void addAlias(String alias, ClientId clientId) {
    aliases.add(clientId, alias);
  }

  public Found find(String name) {
    var spelled = SpelledName.of(name);
    return found(
        first(
            List.of(
                () -> alike(spelled), () -> clients.bare(spelled), () -> aliases.bare(spelled))));
  }

  /// Who bears a name that says the same of its legal form.
  private Set<ClientId> alike(SpelledName spelled) {
    return first(
        List.of(
            () -> aliases.written(spelled),
            () -> clients.written(spelled),
            () -> clients.read(spelled),
            () -> clients.ofTheForm(spelled),
            () -> aliases.read(spelled),
            () -> aliases.ofTheForm(spelled)));
  }

  /// The bearers by the first way in which there are any.
  private static Set<ClientId> first(List<Supplier<Set<ClientId>>> ways) {
    return ways.stream()
        .map(Supplier::get)
        .filter(bearers -> !bearers.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  /// Whether all who bear a name are of another legal form than it says: `Martin SAS`, where only
  /// `Martin SARL` is known.
  public boolean isOfAnotherForm(String name) {
    var spelled = SpelledName.of(name);
    var known = formsOf(spelled.bare()).values();
    return alike(spelled).isEmpty()
        && !known.isEmpty()
        && known.stream().allMatch(spelled::isOfAnotherForm);
  }

  /// Which of some names are those of firms that nobody has named before. Two that differ by their
  /// legal form only are two firms; one that doesn't say its form is the one that does, if there is
  /// but one.
  public NewFirms newFirms(Collection<String> spelled) {
    var read = new HashSet<String>();
    var unknown =
        spelled.stream()
            .map(SpelledName::of)
            .filter(name -> alike(name).isEmpty() && read.add(name.read()))
            .collect(
                Collectors.groupingBy(SpelledName::bare, LinkedHashMap::new, Collectors.toList()));
    var firms = new ArrayList<String>();
    var toldApart = new ArrayList<List<String>>();
    unknown.forEach((bare, alike) -> {
      var known = formsOf(bare);
      var fresh = firms(alike, new HashSet<>(known.values()));
      firms.addAll(fresh);
      var together = Stream.concat(known.keySet().stream(), fresh.stream()).toList();
      if (!fresh.isEmpty() && together.size() > 1) {
        toldApart.add(together);
      }
    });
    return new NewFirms(firms, toldApart);
  }

  /// @param alike names that are equal but for their legal forms
  /// @param known the forms of those who bear such a name already
  private static List<String> firms(List<SpelledName> alike, Set<Set<String>> known) {
    var said =
        Stream.concat(alike.stream().map(SpelledName::forms), known.stream())
            .filter(forms -> !forms.isEmpty())
            .collect(Collectors.toSet());
    if (said.size() > 1) {
      var fresh = new LinkedHashMap<Set<String>, String>();
      alike.stream()
          .filter(name -> !name.forms().isEmpty() && !known.contains(name.forms()))
          .forEach(name -> fresh.putIfAbsent(name.forms(), name.written()));
      return List.copyOf(fresh.values());
    }
    return known.isEmpty()
        ? alike.stream()
            .min(Comparator.comparing((SpelledName name) -> name.forms().isEmpty()))
            .map(SpelledName::written)
            .stream()
            .toList()
        : List.of();
  }

  private Map<String, Set<String>> formsOf(String bare) {
    var all = new LinkedHashMap<>(clients.forms(bare));
    all.putAll(aliases.forms(bare));
    return all;
  }

  /// Names of the clients that are like this one, nearest first; none where nothing is like it.
  public List<String> nearest(String name, int most) {
    return names.stream()
        .filter(client -> NameLikeness.of(name, client) >= NameLikeness.WORTH_SHOWING)
        .sorted(
            Comparator.comparingDouble((String client) -> -NameLikeness.of(name, client))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  /// A name without case, accents, punctuation and legal forms. Where nothing else is left the
  /// legal form stays.
  public static String bare(String name) {
    return SpelledName.of(name).bare();
  }

  /// The legal form that a name says, each spelled one way; empty where it says none.
  public static String form(String name) {
    return SpelledName.of(name).form();
  }

  private static Found found(Set<ClientId> bearers) {
    return switch (bearers.size()) {
      case 0 -> new Found.Nobody();
      case 1 -> new Found.One(bearers.iterator().next());
      default -> new Found.Several(List.copyOf(bearers));
    };
  }
}
