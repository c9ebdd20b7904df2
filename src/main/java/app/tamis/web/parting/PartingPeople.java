package app.tamis.web.parting;

import app.tamis.identity.People;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who may see partings, and so be given a step of one.
@Component
final class PartingPeople {

  private static final Set<Right> RIGHTS =
      Set.of(Right.DECISIONS, Right.GRADES, Right.MONEY, Right.AGREEMENTS);

  private final People people;

  PartingPeople(People people) {
    this.people = people;
  }

  static boolean may(Person person) {
    return RIGHTS.stream().allMatch(person::may);
  }

  /// By name.
  List<Person> list() {
    return people.list().stream().filter(PartingPeople::may).toList();
  }

  /// Empty where nobody was named, or they may no more.
  Optional<Person> find(Optional<UUID> id) {
    return id.flatMap(
        known -> list().stream().filter(person -> person.id().equals(known)).findFirst());
  }

  /// One that was chosen in a form.
  Optional<UUID> chosen(String code) {
    return list().stream().map(Person::id).filter(id -> id.toString().equals(code)).findFirst();
  }
}
