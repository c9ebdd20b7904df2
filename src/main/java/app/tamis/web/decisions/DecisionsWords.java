package app.tamis.web.decisions;

import app.tamis.basics.Dates;
import app.tamis.basics.Words;
import app.tamis.gradebook.ClientDecisions;
import app.tamis.gradebook.Standing;
import app.tamis.grading.ClientGrade;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.CommitmentsPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.Letters;
import app.tamis.web.page.Moments;
import java.time.LocalDate;
import java.util.Optional;

/// Puts the decisions on a client into words.
public record DecisionsWords(Moments moments, Standing known, ClientDecisions decisions) {

  public static String path(int client) {
    return ClientPath.of(client) + "/decisions";
  }

  DecisionsView view(ClientGrade client, Form form, Optional<String> said) {
    var id = client.findings().client().id();
    var name = client.findings().client().name();
    var given = decisions.given(id);
    var decided = new DecidedWords(moments);
    return new DecisionsView(
        path(known.clients().number(id)),
        ShownGrades.of(known).path(id),
        words().say("decide.title", name),
        now(client),
        given.stream()
            .filter(each -> each.decided().isInForce(known.today()))
            .findFirst()
            .map(each ->
                words()
                    .say(
                        "decide.end.text",
                        name,
                        each.decided().grade().name(),
                        date(each.decided().until()),
                        each.decided().reason())),
        decided.given(given),
        CommitmentsPath.of(known.clients().number(id)),
        decided.notes(decisions.notes(id)),
        form,
        said);
  }

  private String now(ClientGrade client) {
    return words()
        .say(
            "decide.now",
            Letters.shown(ShownGrades.of(known).of(client)),
            Letters.shown(client.computed()));
  }

  private Words words() {
    return moments.words();
  }

  private String date(LocalDate day) {
    return Dates.in(words().locale(), day);
  }
}
