package app.tamis.web.decisions;

import app.tamis.basics.Words;
import app.tamis.gradebook.ClientDecisions;
import app.tamis.grading.ClientGrade;
import app.tamis.measures.Numerals;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.Letters;
import app.tamis.web.page.Moments;
import java.time.LocalDate;
import java.util.Optional;

/// Puts the decisions on a client into words.
public record DecisionsWords(Moments moments, InForce.Snapshot known, ClientDecisions decisions) {

  public static String path(String client) {
    return ClientPath.of(client) + "/decisions";
  }

  DecisionsView view(ClientGrade client, Form form, Optional<String> said) {
    var id = client.findings().client().id();
    var name = client.findings().client().name();
    var given = decisions.given(id);
    return new DecisionsView(
        path(id),
        ClientPath.of(id),
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
        given.stream().map(this::given).toList(),
        words().say("decide.refusal.text", known.grades().window().months()),
        decisions.refused(id).stream().map(this::refusal).toList(),
        decisions.notes(id).stream().map(this::note).toList(),
        form,
        said);
  }

  private String now(ClientGrade client) {
    return words()
        .say(
            "decide.now",
            Letters.shown(known.shown().of(client)),
            Letters.shown(client.computed()));
  }

  private DecisionsView.Given given(ClientDecisions.Given given) {
    var decided = given.decided();
    var text =
        given.endedBy().isPresent()
            ? words()
                .say(
                    "decide.given.ended",
                    decided.grade().name(),
                    date(decided.from()),
                    date(decided.ended().orElse(decided.until())),
                    given.by(),
                    given.endedBy().get())
            : words()
                .say(
                    "decide.given",
                    decided.grade().name(),
                    date(decided.from()),
                    date(decided.until()),
                    given.by());
    return new DecisionsView.Given(text, decided.reason());
  }

  private DecisionsView.Refusal refusal(ClientDecisions.Refused refused) {
    var on = date(refused.on());
    return new DecisionsView.Refusal(
        refused.id().toString(),
        refused.what(),
        refused
            .withdrawnBy()
            .map(by -> words().say("decide.refusal.withdrawn", on, refused.by(), by))
            .orElseGet(() -> words().say("decide.refusal.by", on, refused.by())),
        refused.withdrawnBy().isEmpty());
  }

  private DecisionsView.Note note(ClientDecisions.Note note) {
    var last = note.wordings().getFirst();
    return new DecisionsView.Note(
        note.id().toString(),
        last.text(),
        by(last),
        note.wordings().stream()
            .skip(1)
            .map(wording -> new DecisionsView.Wording(wording.text(), by(wording)))
            .toList(),
        note.removedBy().map(by -> words().say("decide.note.removed", by)));
  }

  private String by(ClientDecisions.Note.Wording wording) {
    return words().say("decide.note.by", wording.by(), moments.minute(wording.at()));
  }

  private Words words() {
    return moments.words();
  }

  private String date(LocalDate day) {
    return new Numerals(words(), known.facts().portfolio().currency()).date(day);
  }
}
