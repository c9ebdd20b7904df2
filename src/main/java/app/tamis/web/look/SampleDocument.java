package app.tamis.web.look;

import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Document.Address;
import app.tamis.documents.Document.Section;
import app.tamis.documents.Part.Bar;
import app.tamis.documents.Part.Bars;
import app.tamis.documents.Part.Column;
import app.tamis.documents.Part.Note;
import app.tamis.documents.Part.Paragraph;
import app.tamis.documents.Part.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A document about nothing, that shows what the others look like.
record SampleDocument(Words words, String firm, LocalDate today) {

  Document make() {
    return new Document(
        words.say("look.sample.title"),
        words.say("look.sample.text"),
        "",
        words.locale(),
        today,
        Address.of(firm),
        Optional.empty(),
        List.of(
            new Section("", List.of(new Paragraph(words.say("look.sample.text")))),
            new Section(
                words.say("look.sample.heading"),
                List.of(
                    new Table(
                        words.say("look.sample.table"),
                        List.of(
                            new Column(words.say("look.sample.what"), false),
                            new Column(words.say("look.sample.hours"), true)),
                        List.of(
                            List.of(words.say("look.sample.one"), "12"),
                            List.of(words.say("look.sample.other"), "8")),
                        List.of(words.say("look.sample.all"), "20")),
                    new Bars(
                        words.say("look.sample.hours"),
                        List.of(
                            new Bar(words.say("look.sample.one"), 1, "12"),
                            new Bar(words.say("look.sample.other"), 8.0 / 12, "8"))),
                    new Note(words.say("look.sample.note"))))));
  }
}
