package app.tamis.outlook;

import app.tamis.basics.Message;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.Measure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes candidates of graded clients.
///
/// @param from the first month that one looks at
/// @param lastDay the first that may be a client's last
public record Candidates(
    PortfolioGrades grades, YearMonth from, Function<ClientInWindow, LocalDate> lastDay) {

  /// Those of whom it is known what they bring and take.
  public List<Candidate> of(List<ClientGrade> clients) {
    return clients.stream().flatMap(client -> of(client).stream()).toList();
  }

  public Optional<Candidate> of(ClientGrade client) {
    var findings = client.findings();
    var scores = Stream.of(findings.financial().score(), findings.relationship().score());
    var inWindow = grades.portfolio().find(findings.client().id()).orElseThrow();
    boolean isKnown =
        findings.measures().value(Measure.NET_REVENUE).isPresent()
            && findings.measures().value(Measure.HOURS).isPresent();
    if (!isKnown) {
      return Optional.empty();
    }
    var usual = Courses.usual(inWindow, grades.portfolio());
    return Optional.of(
        new Candidate(
            inWindow.id(),
            usual.net(),
            usual.hours(),
            month(lastDay.apply(inWindow)),
            scores.mapToDouble(score -> score.orElse(0)).sum()));
  }

  /// Which month a day falls in, counted from 1; the first for what is before.
  int month(LocalDate day) {
    return Math.max(1, Math.toIntExact(ChronoUnit.MONTHS.between(from, YearMonth.from(day))) + 1);
  }

  /// Of whom too little is known to say what their leaving would change.
  public List<Message> unknown(List<ClientGrade> clients) {
    return clients.stream()
        .filter(client -> of(client).isEmpty())
        .map(client -> Message.of("outlook.unknown", client.findings().client().name()))
        .toList();
  }

  /// Whose grade is a first guess: nobody is let go on that.
  public List<Message> provisional(List<ClientGrade> clients) {
    return clients.stream()
        .filter(ClientGrade::isProvisional)
        .map(client -> Message.of("outlook.provisional", client.findings().client().name()))
        .toList();
  }
}
