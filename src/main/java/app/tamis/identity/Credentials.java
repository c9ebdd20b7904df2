package app.tamis.identity;

import java.util.List;
import org.springframework.stereotype.Component;

/// Reads hashed passwords of all portfolios, in transactions that are over before anything is
/// hashed.
@Component
final class Credentials {

  private final Everywhere everywhere;
  private final PersonBook people;

  Credentials(Everywhere everywhere, PersonBook people) {
    this.everywhere = everywhere;
    this.people = people;
  }

  /// @param hashed empty where there is no password
  record Known(Membership membership, String hashed) {}

  /// Wherever somebody has this address.
  List<Known> list(String email) {
    return everywhere.find(portfolio ->
        people
            .findByEmail(email)
            .map(person ->
                new Known(new Membership(portfolio, person), people.password(person.id()))));
  }
}
