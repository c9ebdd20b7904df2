package app.tamis.reactions;

import static java.util.stream.Collectors.toSet;

import app.tamis.identity.People;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who can rate today.
@Component
final class Raters {

  private final People people;

  Raters(People people) {
    this.people = people;
  }

  /// By name.
  List<Person> list() {
    return people.list().stream().filter(person -> person.may(Right.RATING)).toList();
  }

  Set<UUID> ids() {
    return list().stream().map(Person::id).collect(toSet());
  }
}
