package app.tamis.web.lift;

import app.tamis.identity.People;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who may see and run plans, and so be given one.
@Component
final class MayLift {

  private static final Set<Right> RIGHTS = Set.of(Right.GRADES, Right.MONEY, Right.DECISIONS);

  private final People people;

  MayLift(People people) {
    this.people = people;
  }

  static boolean may(Person person) {
    return RIGHTS.stream().allMatch(person::may);
  }

  /// By name.
  List<Person> list() {
    return people.list().stream().filter(MayLift::may).toList();
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
