package app.tamis.web.decisions;

import app.tamis.basics.Dates;
import app.tamis.basics.Words;
import app.tamis.gradebook.ClientDecisions;
import app.tamis.web.page.Moments;
import java.time.LocalDate;
import java.util.List;

/// Puts into words what was decided and noted on a client, whether or not facts know it.
public record DecidedWords(Moments moments) {

  public List<DecisionsView.Given> given(List<ClientDecisions.Given> given) {
    return given.stream().map(this::given).toList();
  }

  public List<DecisionsView.Note> notes(List<ClientDecisions.Note> notes) {
    return notes.stream().map(this::note).toList();
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
    return Dates.in(words().locale(), day);
  }
}
