package app.tamis.agreements;

import app.tamis.agreements.clauses.Clauses;
import app.tamis.agreements.clauses.Kind;
import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Document.Address;
import app.tamis.documents.Document.Section;
import app.tamis.documents.Part;
import app.tamis.documents.Part.Note;
import app.tamis.documents.Part.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An agreement as a document for both who agree: every clause with what it means below it.
///
/// @param catalogue in whose words terms are called
record AgreementDocument(Clauses catalogue) {

  /// @param date that it bears
  Document of(Draft draft, LocalDate date) {
    return of(draft, date, List.of());
  }

  /// @param behind what stands behind it, such as how it was signed
  Document of(Draft draft, LocalDate date, List<Section> behind) {
    var words = Words.of(draft.language());
    var sections = new ArrayList<Section>();
    sections.add(new Section("", List.of(new Paragraph(between(draft, words)))));
    new Filled(draft, catalogue).clauses().forEach(clause -> sections.add(section(clause, words)));
    if (draft.withdrawal()) {
      sections.add(withdrawal(draft, words));
    }
    sections.addAll(behind);
    return new Document(
        title(draft, words),
        words.say("agreements.document.summary", draft.firm().name(), draft.client().name()),
        "",
        words.locale(),
        date,
        address(draft.firm()),
        Optional.of(address(draft.client())),
        sections);
  }

  String title(Draft draft, Words words) {
    return name(draft.kind(), words.locale().getLanguage());
  }

  /// What a kind is called.
  String name(String kind, String language) {
    return catalogue.kind(kind).map(Kind::name).map(names -> names.get(language)).orElse(kind);
  }

  private static String between(Draft draft, Words words) {
    return words.say("agreements.document.between", draft.firm().name(), draft.client().name());
  }

  private static Section section(Filled.Read clause, Words words) {
    var parts = new ArrayList<Part>();
    clause.paragraphs().forEach(text -> parts.add(new Paragraph(text)));
    if (!clause.plain().isEmpty()) {
      parts.add(new Note(words.say("agreements.document.plain", clause.plain())));
    }
    return new Section(clause.heading(), parts);
  }

  private static Section withdrawal(Draft draft, Words words) {
    var firm = draft.firm();
    return new Section(
        words.say("agreements.withdrawal"),
        List.of(
            new Paragraph(words.say("agreements.withdrawal.right")),
            new Paragraph(
                words.say(
                    "agreements.withdrawal.to",
                    firm.name(),
                    firm.lines().isEmpty() ? firm.name() : String.join(", ", firm.lines()))),
            new Paragraph(words.say("agreements.withdrawal.form"))));
  }

  private static Address address(Party party) {
    return new Address(party.name(), party.lines());
  }
}
