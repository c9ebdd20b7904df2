package app.tamis.lift;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import app.tamis.basics.Message;
import app.tamis.facts.Directory;
import app.tamis.facts.Recorded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What figures say of the question whether it is us: noise from a bad set-up of our own isn't the
/// client's fault.
///
/// @param tickets that the client opened
/// @param repeated subjects that came again, the most frequent first
/// @param checked of how many tickets it was said whether somebody else had changed the set-up
/// @param changed of these, how many times it was so
/// @param known how many tools of our usual set-up are known of
/// @param missing those of them that aren't in place
public record OurPart(
    int tickets,
    List<Repeated> repeated,
    int checked,
    int changed,
    int known,
    List<String> missing) {

  /// From how many on a subject comes again and again.
  private static final int OFTEN = 3;

  private static final int A_FEW = 3;

  public record Repeated(String subject, long times) {}

  public OurPart {
    repeated = List.copyOf(repeated);
    missing = List.copyOf(missing);
  }

  static OurPart of(List<Recorded.Ticket> tickets, List<Directory.Tool> tools) {
    var theirs = tickets.stream().filter(Recorded.Ticket::byClient).toList();
    return new OurPart(
        theirs.size(),
        repeated(theirs),
        tickets.stream().mapToInt(Recorded.Ticket::checked).sum(),
        tickets.stream().mapToInt(Recorded.Ticket::changed).sum(),
        tools.size(),
        tools.stream().filter(tool -> !tool.inPlace()).map(Directory.Tool::name).toList());
  }

  /// What figures say, each in a sentence.
  public List<Message> sentences() {
    var said = new ArrayList<Message>();
    said.add(Message.of("lift.us.tickets", tickets));
    for (var one : repeated) {
      said.add(Message.of("lift.us.repeated", one.subject(), one.times()));
    }
    said.add(
        checked == 0
            ? Message.of("lift.us.unchecked")
            : Message.of("lift.us.changed", changed, checked));
    said.add(inPlace());
    return said;
  }

  private Message inPlace() {
    if (known == 0) {
      return Message.of("lift.us.tools.unknown");
    }
    return missing.isEmpty()
        ? Message.of("lift.us.tools.there", known)
        : Message.of(
            "lift.us.tools.missing", known - missing.size(), known, String.join(", ", missing));
  }

  private static List<Repeated> repeated(List<Recorded.Ticket> tickets) {
    return tickets.stream()
        .flatMap(ticket -> ticket.subject().stream())
        .filter(subject -> !plain(subject).isEmpty())
        .collect(groupingBy(OurPart::plain, counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() >= OFTEN)
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Comparator.comparing(Map.Entry::getKey)))
        .limit(A_FEW)
        .map(entry -> new Repeated(entry.getKey(), entry.getValue()))
        .toList();
  }

  /// Numbers of machines and tickets make no other subject.
  private static String plain(String subject) {
    return subject
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\d#]+", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
