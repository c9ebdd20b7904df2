package app.tamis.web.grades;

import app.tamis.basics.Message;
import app.tamis.grading.ClientGrade.Lack;
import app.tamis.grading.ClientGrade.NotGraded;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Why clients aren't graded, all of them together, and what to bring.
public record Lacking(PortfolioGrades grades) {

  /// Whether nobody has a grade.
  public boolean isEverybody() {
    return grades.clients().stream().allMatch(client -> client.letter().isEmpty());
  }

  /// In whole sentences.
  public List<Message> reasons() {
    var said = new ArrayList<Message>();
    long young = clientsWith(Lack.Months.class::isInstance);
    if (young > 0) {
      said.add(Message.of("lacking.months", young, grades.matrix().evidence().months()));
    }
    long without = clientsWith(lack -> !(lack instanceof Lack.Months));
    if (without > 0) {
      var wanted = grades.wantedRecords();
      said.add(
          wanted.isEmpty()
              ? Message.of("lacking.figures", without)
              : Message.of("lacking.records", without, wanted));
    }
    if (asksForHours()) {
      said.add(Message.of("lacking.hours"));
    }
    return said;
  }

  /// Hours may be said instead of recorded.
  public boolean asksForHours() {
    return lacks(Lack.Criteria.class::isInstance)
        && !grades.portfolio().imported().contains(Source.TIME_ENTRIES)
        && !grades.portfolio().hoursEstimated();
  }

  private boolean lacks(Predicate<Lack> wanted) {
    return clientsWith(wanted) > 0;
  }

  private long clientsWith(Predicate<Lack> wanted) {
    return notGraded().filter(client -> client.reasons().stream().anyMatch(wanted)).count();
  }

  private Stream<NotGraded> notGraded() {
    return grades.clients().stream()
        .flatMap(client -> client instanceof NotGraded not ? Stream.of(not) : Stream.of());
  }
}
