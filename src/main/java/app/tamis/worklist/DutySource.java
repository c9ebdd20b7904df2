package app.tamis.worklist;

import app.tamis.basics.Duty;
import app.tamis.identity.Person;
import java.util.List;

/// Somebody who knows of things to do: each bean of this is asked whenever a list is made, and so
/// answers quickly.
public interface DutySource {

  /// What is to be done now, in any order. Duties of others may be among them: the list leaves out
  /// what isn't the reader's.
  List<Duty> list(Person reader);
}
