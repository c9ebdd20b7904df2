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

/// A client's report as a document for the firm itself: in the same words, none of them made anew.
///
/// @param firm whose client it is
record ClientDocument(Words words, String firm, LocalDate today) {

  Document of(ClientReport report) {
    return new Document(
        words.say("document.client.title", report.name()),
        report.imprint(),
        words.say("document.internal"),
        words.locale(),
        today,
        Address.of(firm),
        Optional.empty(),
        Stream.of(
                new Section("", standing(report)),
                points("explain.notices", false, report.notices()),
                drags(report),
                points("explain.best", false, texts(report.best())),
                paragraph("explain.to-target", report.toTarget()),
                lifts(report.lifts()),
                points("explain.unknown", false, report.unknown()),
                since(report),
                measures(report))
            .filter(section -> !section.parts().isEmpty())
            .toList());
  }

  private List<Part> standing(ClientReport report) {
    return List.of(
        new KeyFigures(List.of(new KeyFigure(words.say("document.client.grade"), report.letter()))),
        new Paragraph(together(report.standing(), report.held())),
        new Paragraph(report.evidence() + "\n" + String.join("\n", report.scores())),
        new Paragraph(report.imprint()));
  }

  private Section drags(ClientReport report) {
    return report.drags().isEmpty()
        ? paragraph("explain.drags", words.say("client.no-drags"))
        : points("explain.drags", true, texts(report.drags()));
  }

  private Section lifts(ClientReport.Lifts lifts) {
    var best = lifts.best().stream().map(lift -> together(lift.text(), lift.documents())).toList();
    var none =
        lifts.none().isEmpty() || best.isEmpty()
            ? lifts.none()
            : together(lifts.none(), words.say("client.lifts.more"));
    return section(words.say("explain.levers"), Stream.concat(said(none), listed(true, best)));
  }

  private Section since(ClientReport report) {
    if (report.sinceTitle().isEmpty()) {
      return new Section("", List.of());
    }
    return section(
        report.sinceTitle(),
        Stream.concat(
            said(report.rulesChanged()),
            report.since().isEmpty()
                ? said(words.say("client.since.nothing"))
                : listed(false, texts(report.since()))));
  }

  private Section measures(ClientReport report) {
    var table =
        new Table(
            words.say("document.client.measures"),
            List.of(
                new Column(words.say("client.measure"), false),
                new Column(words.say("client.before"), true),
                new Column(words.say("client.now"), true)),
            report.measures().stream()
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

  private static List<String> texts(List<ClientReport.Reason> reasons) {
    return reasons.stream().map(ClientReport.Reason::text).toList();
  }

  private static String together(String one, String other) {
    return (one + " " + other).strip();
  }
}
