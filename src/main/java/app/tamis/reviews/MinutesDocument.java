package app.tamis.reviews;

import app.tamis.agreements.Party;
import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Document.Address;
import app.tamis.documents.Document.Section;
import app.tamis.documents.Part;
import app.tamis.documents.Part.Column;
import app.tamis.documents.Part.Paragraph;
import app.tamis.documents.Part.Points;
import app.tamis.documents.Part.Table;
import app.tamis.reviews.Agenda.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a client is sent on the day of a review, in its language: who was there, what was spoken
/// of, what was advised and answered, what was decided. It names no grade.
///
/// @param there who was there
/// @param beside what they say beside all else
/// @param agenda as the client may see it
/// @param people names of ours, by id
/// @param next when they meet again, in words; empty where no day is set
record MinutesDocument(
    Party firm,
    Party client,
    String language,
    LocalDate on,
    String there,
    String beside,
    Agenda agenda,
    Optional<Trouble> trouble,
    List<Advised> advised,
    List<Decision> decisions,
    Map<UUID, String> people,
    Optional<String> next) {

  Document document() {
    var sections = new ArrayList<Section>();
    sections.add(new Section("", opening()));
    for (var line : agenda.lines()) {
      var parts = line.topic() == Topic.ADVISED && !advised.isEmpty() ? advice() : points(line);
      sections.add(new Section(say("reviews.topic." + line.topic().code()), parts));
    }
    sections.add(new Section(say("reviews.minutes.decided"), List.of(decided())));
    sections.add(
        new Section(
            say("reviews.minutes.next"),
            List.of(
                new Paragraph(
                    next.map(day -> say("reviews.minutes.next.on", day))
                        .orElseGet(() -> say("reviews.minutes.next.open"))),
                new Paragraph(say("reviews.minutes.wrong")))));
    return new Document(
        say("reviews.minutes.title", on),
        say("reviews.minutes.summary", firm.name(), client.name(), on),
        "",
        words().locale(),
        on,
        address(firm),
        Optional.of(address(client)),
        sections);
  }

  private List<Part> opening() {
    var parts = new ArrayList<Part>();
    if (!beside.isBlank()) {
      parts.add(new Paragraph(beside.strip()));
    }
    if (!there.isBlank()) {
      parts.add(new Paragraph(say("reviews.minutes.there", there)));
    }
    trouble
        .filter(said -> said.answer() != Trouble.Answer.NOT_ASKED)
        .ifPresent(said -> parts.add(new Paragraph(said(said))));
    return parts;
  }

  private String said(Trouble said) {
    var key = "reviews.minutes.trouble." + said.answer().code();
    return said.words().isBlank() ? say(key) : say(key) + " " + said.words().strip();
  }

  private List<Part> points(Agenda.Line line) {
    return List.of(
        new Points(false, line.points().stream().map(point -> words().say(point.said())).toList()));
  }

  private List<Part> advice() {
    return List.of(
        new Table(
            say("reviews.minutes.advised"),
            List.of(
                new Column(say("reviews.minutes.what"), false),
                new Column(say("reviews.minutes.answer"), false)),
            advised.stream().map(one -> List.of(title(one), answer(one))).toList(),
            List.of()));
  }

  private String title(Advised one) {
    return one.title().isEmpty() ? say("reviews.advice.untitled") : one.title();
  }

  private String answer(Advised one) {
    if (one.response().isEmpty()) {
      return say("reviews.minutes.answer.open");
    }
    var answer =
        words().sentence(Message.of("reviews.agenda.answer." + one.response().get().code()));
    return one.option().isEmpty()
        ? answer
        : answer + " " + say("reviews.advice.met.option", one.option());
  }

  private Part decided() {
    if (decisions.isEmpty()) {
      return new Paragraph(say("reviews.minutes.decided.none"));
    }
    return new Table(
        say("reviews.minutes.decided.how"),
        List.of(
            new Column(say("reviews.minutes.what"), false),
            new Column(say("reviews.minutes.who"), false),
            new Column(say("reviews.minutes.by"), false)),
        decisions.stream()
            .map(one -> List.of(one.what(), who(one), words().say("reviews.day", one.dueOn())))
            .toList(),
        List.of());
  }

  private String who(Decision one) {
    return one.person().map(people::get).filter(name -> !name.isBlank()).orElse(firm.name());
  }

  private static Address address(Party party) {
    return new Address(party.name(), party.lines());
  }

  private Words words() {
    return Words.of(language);
  }

  private String say(String key, Object... arguments) {
    return words().say(key, arguments);
  }
}
