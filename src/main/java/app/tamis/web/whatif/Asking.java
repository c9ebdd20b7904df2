package app.tamis.web.whatif;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.grading.acts.WhatIf;
import app.tamis.lawbook.LawsInForce;
import app.tamis.outlook.Ahead;
import app.tamis.outlook.Months;
import app.tamis.outlook.Question;
import app.tamis.portfolio.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Answers a question by the grades and the law in force.
@Component
final class Asking {

  private final Regraded regraded;
  private final LawsInForce laws;

  Asking(Regraded regraded, LawsInForce laws) {
    this.regraded = regraded;
    this.laws = laws;
  }

  /// @throws Problems where its acts contradict each other, or can't be done
  WhatIf whatIf(Question question, Standing standing) {
    var wishes =
        question.wishes(number ->
            standing
                .clients()
                .find(number)
                .map(standing.clients()::remaining)
                .map(Client::id)
                .filter(id -> standing.grades().find(id).isPresent()));
    return regraded.of(standing, wishes, question.use());
  }

  Ahead ahead(Question question, Standing standing) {
    return Ahead.of(
        whatIf(question, standing),
        Months.after(standing.grades().window().asOf()),
        standing.facts().portfolio().country(),
        laws.tables());
  }

  Figures figures(Asked asked, Standing standing, Words words) {
    var faults = new ArrayList<>(asked.faults());
    var question = asked.question();
    if (question.lines().isEmpty() && faults.isEmpty()) {
      return Figures.NONE;
    }
    if (faults.isEmpty()) {
      try {
        var ahead = ahead(question, standing);
        var months = ahead.months(question.ramp(), question.months());
        return new FigureWords(standing, words).of(ahead, months, gone(question, standing));
      } catch (Problems contradicting) {
        faults.addAll(contradicting.messages());
      }
    }
    return Figures.faulty(faults.stream().map(words::sentence).toList());
  }

  /// Lines about clients who aren't there any more.
  private static List<Message> gone(Question question, Standing standing) {
    return question.lines().stream()
        .flatMap(line -> line.number().stream())
        .distinct()
        .flatMap(number -> gone(number, standing).stream())
        .toList();
  }

  private static Optional<Message> gone(int number, Standing standing) {
    var client = standing.clients().find(number).map(standing.clients()::remaining);
    if (client.isEmpty()) {
      return Optional.of(Message.of("scenario.gone.number", number));
    }
    return Stream.of(client.get())
        .filter(one -> standing.grades().find(one.id()).isEmpty())
        .map(one -> Message.of("scenario.gone", one.name()))
        .findFirst();
  }
}
