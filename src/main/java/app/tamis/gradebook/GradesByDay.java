package app.tamis.gradebook;

import app.tamis.book.Book;
import org.springframework.stereotype.Component;

/// Has the month ends settled that are due: what is in force is made, and that settles them.
@Component
final class GradesByDay extends StandingByDay {

  GradesByDay(Standings standings, Book book) {
    super("settle-grades", standings, book);
  }

  @Override
  protected void settle(Standing standing) {}
}
