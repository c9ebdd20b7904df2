package app.tamis.portfolio;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A client's name, in the ways in which two may be equal: `Café Gérard S.A.R.L.` is written so,
/// reads `cafegerardsarl`, and is `cafe gerard` in the legal form `sarl`.
///
/// @param written as it stands, without blanks around it
/// @param read without case, accents, punctuation and blanks
/// @param bare the words that tell it from others, with blanks between them. Where nothing but a
///   legal form is left, that stays
/// @param forms the legal forms, each spelled one way; none where the name says nothing of it
record SpelledName(String written, String read, String bare, Set<String> forms) {

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

  private static final Map<String, String> SPELLED_OUT =
      Map.of("limited", "ltd", "incorporated", "inc", "corporation", "corp");

  /// Words that stand beside a legal form or without one, and tell no firm from another.
  private static final Set<String> SAY_NOTHING = Set.of("co", "company", "pty", "pte");

  static SpelledName of(String name) {
    var words = words(name);
    var telling = telling(words);
    var told = Set.copyOf(telling);
    var forms =
        words.stream()
            .filter(word -> !told.contains(word) && !SAY_NOTHING.contains(word))
            .collect(Collectors.toCollection(TreeSet::new));
    return new SpelledName(
        name.strip(), String.join("", words), String.join(" ", telling), Set.copyOf(forms));
  }

  /// Its legal forms, with blanks between them.
  String form() {
    return String.join(" ", new TreeSet<>(forms));
  }

  /// Whether it says a legal form, and the other another.
  boolean isOfAnotherForm(Set<String> other) {
    return !forms.isEmpty() && !other.isEmpty() && !forms.equals(other);
  }

  private static List<String> telling(List<String> words) {
    var telling = words.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
    return telling.isEmpty() ? words : telling;
  }

  private static List<String> words(String name) {
    var plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    var folded =
        DOTTED
            .matcher(plain)
            .replaceAll("$1")
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replace("œ", "oe")
            .replace("æ", "ae");
    return Arrays.stream(NOT_A_WORD.split(folded))
        .filter(word -> !word.isEmpty())
        .map(word -> SPELLED_OUT.getOrDefault(word, word))
        .toList();
  }
}
