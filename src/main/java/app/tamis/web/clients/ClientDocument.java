package app.tamis.web.clients;

import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Document.Address;
import app.tamis.documents.Document.Section;
import app.tamis.documents.Part;
import app.tamis.documents.Part.Column;
import app.tamis.documents.Part.KeyFigure;
import app.tamis.documents.Part.KeyFigures;
import app.tamis.documents.Part.Paragraph;
import app.tamis.documents.Part.Points;
import app.tamis.documents.Part.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A client's page as a document for the firm itself: in the same words, none of them made anew.
///
/// @param firm whose client it is
record ClientDocument(Words words, String firm, LocalDate today) {

  Document of(ClientView view) {
    return new Document(
        words.say("document.client.title", view.name()),
        view.imprint(),
        words.say("document.internal"),
        words.locale(),
        today,
        Address.of(firm),
        Optional.empty(),
        Stream.of(
                new Section("", standing(view)),
                points("explain.notices", false, view.notices()),
                drags(view),
                points("explain.best", false, texts(view.best())),
                paragraph("explain.to-target", view.toTarget()),
                lifts(view.lifts()),
                points("explain.unknown", false, view.unknown()),
                since(view),
                measures(view))
            .filter(section -> !section.parts().isEmpty())
            .toList());
  }

  private List<Part> standing(ClientView view) {
    return List.of(
        new KeyFigures(List.of(new KeyFigure(words.say("document.client.grade"), view.letter()))),
        new Paragraph(together(view.standing(), view.held())),
        new Paragraph(view.evidence() + "\n" + String.join("\n", view.scores())),
        new Paragraph(view.imprint()));
  }

  private Section drags(ClientView view) {
    return view.drags().isEmpty()
        ? paragraph("explain.drags", words.say("client.no-drags"))
        : points("explain.drags", true, texts(view.drags()));
  }

  private Section lifts(ClientView.Lifts lifts) {
    var best = lifts.best().stream().map(lift -> together(lift.text(), lift.documents())).toList();
    var none =
        lifts.none().isEmpty() || best.isEmpty()
            ? lifts.none()
            : together(lifts.none(), words.say("client.lifts.more"));
    return section(words.say("explain.levers"), Stream.concat(said(none), listed(true, best)));
  }

  private Section since(ClientView view) {
    if (view.sinceTitle().isEmpty()) {
      return new Section("", List.of());
    }
    return section(
        view.sinceTitle(),
        Stream.concat(
            said(view.rulesChanged()),
            view.since().isEmpty()
                ? said(words.say("client.since.nothing"))
                : listed(false, texts(view.since()))));
  }

  private Section measures(ClientView view) {
    var table =
        new Table(
            words.say("document.client.measures"),
            List.of(
                new Column(words.say("client.measure"), false),
                new Column(words.say("client.before"), true),
                new Column(words.say("client.now"), true)),
            view.measures().stream()
                .map(measure -> List.of(measure.label(), measure.before(), measure.now()))
                .toList(),
            List.of());
    return section(words.say("client.measures"), Stream.of(table));
  }

  private Section points(String heading, boolean numbered, List<String> texts) {
    return section(words.say(heading), listed(numbered, texts));
  }

  private Section paragraph(String heading, String text) {
    return section(words.say(heading), said(text));
  }

  private static Section section(String heading, Stream<Part> parts) {
    return new Section(heading, parts.toList());
  }

  private static Stream<Part> said(String text) {
    return text.isEmpty() ? Stream.empty() : Stream.of(new Paragraph(text));
  }

  private static Stream<Part> listed(boolean numbered, List<String> texts) {
    return texts.isEmpty() ? Stream.empty() : Stream.of(new Points(numbered, texts));
  }

  private static List<String> texts(List<ClientView.Reason> reasons) {
    return reasons.stream().map(ClientView.Reason::text).toList();
  }

  private static String together(String one, String other) {
    return (one + " " + other).strip();
  }
}
