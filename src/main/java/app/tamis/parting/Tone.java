package app.tamis.parting;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How a letter sounds: words that blame, and sentences that make the handover wait for money.
final class Tone {

  private static final Pattern BLAME =
      words(
          "abus",
          "blame",
          "complain",
          "difficult",
          "disrespect",
          "fault",
          "insult",
          "never paid",
          "rude",
          "unacceptable",
          "unpaid",
          "unreasonable",
          "désagréable",
          "faute",
          "grossi",
          "impayé",
          "impoli",
          "inacceptable",
          "irrespect",
          "jamais payé",
          "reproch",
          "retard",
          "vos plaintes",
          "late pay",
          "late bill");

  private static final Pattern WAITING =
      words(
          "after",
          "as soon as",
          "once",
          "only if",
          "only when",
          "provided",
          "subject to",
          "unless",
          "until",
          "à condition",
          "après",
          "dès",
          "jusqu",
          "lorsque",
          "quand",
          "sous réserve",
          "tant que",
          "une fois");

  private static final Pattern PAYING =
      words("paid", "pay ", "payment", "settle", "paie", "payé", "règlement", "réglé", "solde");

  private static final Pattern THEIRS =
      words(
          "access",
          "backup",
          "credential",
          "data",
          "document",
          "hand",
          "key",
          "licence",
          "password",
          "accès",
          "clé",
          "codes",
          "donnée",
          "mots de passe",
          "remis",
          "remett",
          "sauvegarde",
          "transmi");

  private Tone() {}

  /// In the order in which they stand.
  static List<String> blame(String text) {
    return BLAME.matcher(plain(text)).results().map(found -> found.group()).distinct().toList();
  }

  /// Sentences by which something that is theirs would wait for money.
  static List<String> hostage(String text) {
    return Pattern.compile("[^.!?\\n]+")
        .matcher(text)
        .results()
        .map(found -> found.group().strip())
        .filter(
            sentence -> has(WAITING, sentence) && has(PAYING, sentence) && has(THEIRS, sentence))
        .toList();
  }

  private static boolean has(Pattern words, String sentence) {
    return words.matcher(plain(sentence)).find();
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /// Each word in any of its forms.
  private static Pattern words(String... beginnings) {
    return Pattern.compile(
        "(?<!\\p{L})(?:" + String.join("|", beginnings) + ")\\p{L}*",
        Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
  }
}
