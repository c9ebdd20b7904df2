package app.tamis.portfolio;

import app.tamis.basics.ClientId;
import app.tamis.basics.Nearest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the client whom a name means: by alias, else by equal name once case, accents, punctuation
/// and legal forms are dropped. Never by guess: a name that could be two clients' is nobody's.
public final class ClientNames {

  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern DOTTED = Pattern.compile("\\b(\\p{L})\\.(?=\\p{L}\\b)");

  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "sarl",
          "sas",
          "sasu",
          "sa",
          "eurl",
          "sci",
          "snc",
          "scp",
          "scop",
          "selarl",
          "selas",
          "selasu",
          "ei",
          "eirl",
          "gie",
          "ltd",
          "limited",
          "llc",
          "llp",
          "lp",
          "plc",
          "inc",
          "incorporated",
          "corp",
          "corporation",
          "co",
          "company",
          "pty",
          "pte",
          "gmbh",
          "ag",
          "kg",
          "ohg",
          "ug",
          "mbh",
          "ev",
          "bv",
          "nv",
          "vof",
          "sprl",
          "srl",
          "spa",
          "sl",
          "slu",
          "ab",
          "as",
          "aps",
          "oy",
          "oyj",
          "sarls",
          "sagl");

  private final Map<String, Set<ClientId>> byAlias = new HashMap<>();
  private final Map<String, Set<ClientId>> byName = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  /// The outcome of looking a name up.
  public sealed interface Found {
    record One(ClientId clientId) implements Found {}

    /// Several clients bear it, by their ids.
    record Several(List<ClientId> clientIds) implements Found {}

    record Nobody() implements Found {}
  }

  public void addClient(ClientId clientId, String name) {
    byName.computeIfAbsent(bare(name), bare -> new TreeSet<>()).add(clientId);
    names.add(name);
  }

  /// @param alias a name that some other system uses for the client
  public void addAlias(String alias, ClientId clientId) {
    byAlias.computeIfAbsent(alias.strip(), same -> new TreeSet<>()).add(clientId);
    byAlias.computeIfAbsent(bare(alias), bare -> new TreeSet<>()).add(clientId);
  }

  public Found find(String name) {
    return found(
        byAlias.getOrDefault(
            name.strip(),
            byName.getOrDefault(bare(name), byAlias.getOrDefault(bare(name), Set.of()))));
  }

  /// Names of the clients whose names are most like this one, nearest first.
  public List<String> nearest(String name, int most) {
    var wanted = bare(name);
    var bareNames =
        names.stream().collect(Collectors.toMap(ClientNames::bare, n -> n, (a, _) -> a));
    return Nearest.list(wanted, bareNames.keySet(), most).stream()
        .map(bare -> bareNames.getOrDefault(bare, bare))
        .toList();
  }

  /// A name without case, accents, punctuation and legal forms. Where nothing else is left the
  /// legal form stays.
  public static String bare(String name) {
    var plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    var folded =
        DOTTED
            .matcher(plain)
            .replaceAll("$1")
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replace("œ", "oe")
            .replace("æ", "ae");
    var words = Arrays.stream(NOT_A_WORD.split(folded)).filter(word -> !word.isEmpty()).toList();
    var telling = words.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
    return String.join(" ", telling.isEmpty() ? words : telling);
  }

  private static Found found(Set<ClientId> clients) {
    return switch (clients.size()) {
      case 0 -> new Found.Nobody();
      case 1 -> new Found.One(clients.iterator().next());
      default -> new Found.Several(List.copyOf(clients));
    };
  }
}
