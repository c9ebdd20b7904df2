package app.tamis.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads and keeps hashed passwords, in transactions that are over before anything is hashed.
@Component
@Transactional
class Credentials {

  private final PersonBook people;

  Credentials(PersonBook people) {
    this.people = people;
  }

  /// @param hashed empty where there is no password
  record Known(Person person, String hashed) {}

  Optional<Known> find(String email) {
    return people.findByEmail(email).map(person -> new Known(person, people.password(person.id())));
  }
}
