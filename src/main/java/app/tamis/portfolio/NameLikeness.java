package app.tamis.portfolio;

import app.tamis.basics.Nearest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// How much the names of two firms are alike, from 0 to 1, whatever their case, accents,
/// punctuation and legal forms.
public final class NameLikeness {

  /// Names less alike than this have nothing to do with each other: two of any firms reach 0.7.
  public static final double WORTH_SHOWING = 0.8;

  /// How much names are alike whose telling words are the same: worth showing, not enough to fill
  /// in.
  private static final double SAME_WORDS = 0.84;

  private static final int TELLING_LETTERS = 3;

  private NameLikeness() {}

  /// A name may also be a part of another: `La Poste` of `Hôtel de la Poste`.
  public static double of(String one, String other) {
    var name = ClientNames.bare(one);
    var client = ClientNames.bare(other);
    return Math.max(Nearest.likeness(name, client), SAME_WORDS * sharedWords(name, client));
  }

  /// Which share of the words of the name that has fewer stands in the other too.
  private static double sharedWords(String name, String client) {
    var one = words(name);
    var other = words(client);
    double fewer = Math.min(one.size(), other.size());
    one.retainAll(other);
    return fewer == 0 ? 0 : one.size() / fewer;
  }

  private static Set<String> words(String name) {
    return Arrays.stream(name.split(" ", -1))
        .filter(word -> word.length() >= TELLING_LETTERS)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
