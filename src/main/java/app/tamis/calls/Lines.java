package app.tamis.calls;

import static java.util.stream.Collectors.toSet;

import app.tamis.identity.People;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to whose phones are which, and who wants to see every call.
@Component
@Transactional
public class Lines {

  /// Characters of an extension, and extensions of a person.
  public static final int LONGEST = 40;

  public static final int MOST = 20;

  private static final Duration LATELY = Duration.ofDays(30);

  private final LineBook book;
  private final People people;
  private final Trail trail;
  private final Clock clock;

  Lines(LineBook book, People people, Trail trail, Clock clock) {
    this.book = book;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
  }

  /// What a person has said.
  ///
  /// @param every whether they want to see every call
  public record Choice(List<String> extensions, boolean every) {

    public Choice {
      extensions = List.copyOf(extensions);
    }
  }

  @Transactional(readOnly = true)
  public Choice of(Person person) {
    return new Choice(
        book.holders().stream()
            .filter(holder -> holder.person().equals(person.id()))
            .map(Recipients.Holder::extension)
            .toList(),
        book.every().contains(person.id()));
  }

  public void choose(Person person, List<String> extensions, boolean every, Signature by) {
    var asked = extensions.stream().distinct().toList();
    book.choose(person.id(), asked, every);
    trail.record(by, every ? "trail.calls.every" : "trail.calls.own", String.join(", ", asked));
  }

  /// Phones that rang lately, and of which nobody has said that they are theirs.
  @Transactional(readOnly = true)
  public List<String> unclaimed() {
    return book.unclaimed(clock.instant().minus(LATELY));
  }

  /// The person whose phone it is, where it is one person's.
  @Transactional(readOnly = true)
  public Optional<String> holder(String extension) {
    var ids =
        book.holders().stream()
            .filter(holder -> holder.extension().equals(extension))
            .map(Recipients.Holder::person)
            .collect(toSet());
    return ids.size() == 1
        ? people.find(ids.iterator().next()).map(Person::name)
        : Optional.empty();
  }

  Recipients recipients() {
    return new Recipients(
        book.holders(),
        book.every(),
        people.list().stream()
            .filter(person -> person.may(Right.CALLS))
            .map(Person::id)
            .collect(toSet()));
  }
}
