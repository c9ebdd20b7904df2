package app.tamis.handover;

import app.tamis.basics.Message;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Looks whether somebody typed a secret where all can read it. It errs on the safe side: what
/// looks like one is refused with a sentence that says where it belongs.
public final class Secretive {

  /// `password: x`, `mot de passe = x`, `clé : x`.
  private static final Pattern NAMED =
      Pattern.compile(
          "(?iu)\\b(pass(word|wd|phrase|code)?|pwd|mot[s]? de passe|mdp|secret|pin|code pin|recovery key|clé de (récupération|chiffrement)|api[ -]?key|private key|token|jeton)\\b\\s*[:=]\\s*\\S+");

  /// Long, without blanks, of letters, digits and signs at once.
  private static final Pattern RANDOM =
      Pattern.compile(
          "(?<![\\w./@-])(?=\\S*[a-z])(?=\\S*[A-Z])(?=\\S*\\d)[A-Za-z0-9+/=_!@#$%^&*-]{16,}(?![\\w./@-])");

  private static final Pattern BLOCK = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----");

  private static final List<Pattern> ALL = List.of(NAMED, RANDOM, BLOCK);

  private Secretive() {}

  /// Empty where nothing looks like a secret. What was typed isn't repeated.
  public static Optional<Message> fault(String typed) {
    var lines = typed.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (ALL.stream().anyMatch(pattern -> pattern.matcher(line).find())) {
        return Optional.of(Message.of("handover.fault.secret", i + 1));
      }
    }
    return Optional.empty();
  }
}
