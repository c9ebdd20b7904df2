package app.tamis.cli;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.facts.Facts;
import app.tamis.facts.NameAnswers;
import app.tamis.facts.NamesMatched;
import app.tamis.facts.Trial;
import app.tamis.facts.UnmatchedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Settles whose names stand in the files.
final class TryNames {

  private static final String REST = "rest";

  private final Terminal terminal;
  private final Words words;
  private final Interview interview;
  private final Trial trial;
  private final Facts facts;
  private boolean restAreNew;

  TryNames(Terminal terminal, Interview interview, Trial trial, Facts facts) {
    this.terminal = terminal;
    this.words = terminal.words();
    this.interview = interview;
    this.trial = trial;
    this.facts = facts;
  }

  /// Who is made a client of one name may be near to another: looks until every name leads to a
  /// client, or nobody says more.
  void settle() {
    var intake = trial.intake();
    var known = matched();
    if (!known.made().isEmpty()) {
      terminal.say("try.made", known.made().size());
      known.notes().forEach(terminal::warn);
    }
    while (!known.isSettled()) {
      var answers = answers(known);
      answers.giveTo(intake);
      var then = matched();
      if (then.equals(known)) {
        return;
      }
      known = then;
    }
  }

  private NamesMatched matched() {
    try (var folder = FolderArguments.opened(terminal, trial.intake()::open)) {
      return facts.match(trial.data(), folder, _ -> {}).without(trial.intake().leftOut());
    }
  }

  private NameAnswers answers(NamesMatched known) {
    return NameAnswers.of(known, name -> whose(name, known).orElse(""));
  }

  private Optional<String> whose(UnmatchedName name, NamesMatched known) {
    var said = Optional.ofNullable(interview.answers().names.get(name.name()));
    if (said.isPresent() && isAnswer(said.get(), known.clients())) {
      return said;
    }
    said.ifPresent(gone -> terminal.complain(Message.of("try.names.gone", name.name(), gone)));
    if (restAreNew && !name.ofSeveral()) {
      interview.follows(answers -> answers.names.put(name.name(), NameAnswers.NEW));
      return Optional.of(NameAnswers.NEW);
    }
    var answer = interview.ask(question(name, known));
    restAreNew |= answer.filter(REST::equals).isPresent();
    return answer.map(TryNames::meant);
  }

  private static boolean isAnswer(String said, Map<ClientId, String> clients) {
    return said.equals(NameAnswers.NEW)
        || said.equals(NameAnswers.OUT)
        || clients.containsKey(new ClientId(said));
  }

  private static String meant(String answer) {
    return answer.equals(REST) ? NameAnswers.NEW : answer;
  }

  private Question question(UnmatchedName name, NamesMatched known) {
    var choices = new LinkedHashMap<String, String>();
    name.nearest()
        .forEach(near ->
            choices.put(
                near.clientId().text(), words.say("try.names.near", near.name(), near.likeness())));
    choices.put(NameAnswers.NEW, words.say("import.names.new"));
    choices.put(NameAnswers.OUT, words.say("import.names.out"));
    if (!name.ofSeveral() && known.unmatched().size() > 1) {
      choices.put(REST, words.say("try.names.rest"));
    }
    var others = new LinkedHashMap<String, String>();
    known.clients().forEach((id, called) -> others.put(called, id.text()));
    known.clients().keySet().forEach(id -> others.put(id.text(), id.text()));
    return Question.among(
        List.of(
            words.say(
                name.ofSeveral() ? "try.names.several" : "try.names.none",
                name.name(),
                name.rows(),
                name.files())),
        "names: \"%s\"".formatted(name.name()),
        byDefault(name),
        choices,
        others,
        (answers, answer) -> answers.names.put(name.name(), meant(answer)));
  }

  /// One that several bear is most likely one of theirs, and nobody but a person knows whose.
  private static Optional<String> byDefault(UnmatchedName name) {
    return name.ofSeveral()
        ? Optional.empty()
        : name.clearlyNearest()
            .map(near -> near.clientId().text())
            .or(() -> Optional.of(NameAnswers.NEW));
  }
}
