package app.tamis.gradebook;

import org.springframework.stereotype.Component;

/// Has the month ends settled that are due: what is in force is made, and that settles them.
@Component
final class GradesByDay extends StandingByDay {

  GradesByDay(Standings standings) {
    super("settle-grades", standings);
  }

  @Override
  protected void settle(Standing standing) {}
}
