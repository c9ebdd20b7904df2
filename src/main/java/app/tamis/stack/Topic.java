package app.tamis.stack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What advice is about, as far as tickets can be held against it.
public enum Topic {
  BACKUP,
  ANTIVIRUS,
  MAIL,
  TRAINING,
  SIGN_IN,
  FIREWALL,
  MACHINES,
  SERVER,
  RECOVERY;

  private static final Map<Topic, Phrases> ADVICE = new EnumMap<>(Topic.class);
  private static final Map<Topic, Phrases> TICKETS = new EnumMap<>(Topic.class);

  static {
    var words = Phrases.shipped("topics.txt");
    for (var topic : values()) {
      ADVICE.put(topic, words.getOrDefault(topic.code() + ".advice", new Phrases(List.of())));
      TICKETS.put(topic, words.getOrDefault(topic.code() + ".tickets", new Phrases(List.of())));
    }
  }

  /// As it stands in messages.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// By its title: the longest phrase decides; empty where no known word stands there, or two
  /// topics are as likely.
  static Optional<Topic> ofAdvice(String title) {
    int longest = 0;
    var best = new ArrayList<Topic>();
    for (var topic : values()) {
      int length = ADVICE.getOrDefault(topic, new Phrases(List.of())).longestIn(title);
      if (length > longest) {
        longest = length;
        best.clear();
      }
      if (length > 0 && length == longest) {
        best.add(topic);
      }
    }
    return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
  }

  /// With what a ticket may have to do, by its subject.
  static Set<Topic> ofTicket(String subject) {
    var found = EnumSet.noneOf(Topic.class);
    TICKETS.forEach((topic, words) -> {
      if (words.longestIn(subject) > 0) {
        found.add(topic);
      }
    });
    return found;
  }
}
