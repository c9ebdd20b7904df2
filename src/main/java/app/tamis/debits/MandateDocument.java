package app.tamis.debits;

import app.tamis.basics.Dates;
import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Document.Address;
import app.tamis.documents.Document.Section;
import app.tamis.documents.Part;
import app.tamis.documents.Part.Column;
import app.tamis.documents.Part.Paragraph;
import app.tamis.documents.Part.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A mandate as both have it, in the client's language. It says what the rulebooks of the schemes
/// ask for: who collects, from whom, by which reference, that payments recur, what is authorised
/// and what can be asked back. Of the account it shows the last four characters.
///
/// @param mark by which the document and the sealed account belong together; empty where there is
///   no account yet
record MandateDocument(Mandate mandate, String mark) {

  /// Where somebody writes by hand.
  private static final String LINE = "………………………………………………";

  Document of(LocalDate date, List<Section> behind) {
    var sections = new ArrayList<Section>();
    sections.add(new Section("", texts()));
    sections.add(
        new Section(
            say("debits.paper.entries", mandate.reference()),
            List.of(creditor(), debtor(), signature())));
    sections.addAll(behind);
    return new Document(
        say("debits.paper.title." + scheme()),
        say("debits.paper.summary", mandate.creditor().name(), mandate.reference()),
        "",
        words().locale(),
        date,
        new Address(mandate.creditor().name(), mandate.creditor().lines()),
        Optional.empty(),
        sections);
  }

  private List<Part> texts() {
    var creditor = mandate.creditor().name();
    var parts = new ArrayList<Part>();
    parts.add(new Paragraph(say("debits.paper.authorise." + scheme(), creditor)));
    parts.add(new Paragraph(say("debits.paper.rights." + scheme(), creditor)));
    parts.add(
        new Paragraph(say("debits.paper.notice." + family(), mandate.creditor().noticeDays())));
    mandate.firstDebit().ifPresent(day -> parts.add(new Paragraph(say("debits.paper.first", day))));
    parts.add(new Paragraph(say("debits.paper.end." + family(), creditor)));
    return parts;
  }

  private Table creditor() {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of(say("debits.paper.name"), mandate.creditor().name()));
    if (mandate.scheme().isSepa()) {
      rows.add(List.of(say("debits.paper.identifier"), mandate.creditor().identifier()));
    }
    if (!mandate.creditor().lines().isEmpty()) {
      rows.add(List.of(say("debits.paper.address"), String.join(", ", mandate.creditor().lines())));
    }
    rows.add(List.of(say("debits.paper.reference"), mandate.reference()));
    return table("debits.paper.creditor", rows);
  }

  private Table debtor() {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of(say("debits.paper.name"), orLine(mandate.debtor())));
    rows.add(
        List.of(
            say("debits.paper.address"),
            orLine(String.join(", ", mandate.address().lines(words().locale())))));
    rows.add(List.of(say("debits.paper.account." + family()), account()));
    if (mandate.scheme().isSepa() && (!mandate.bic().isEmpty() || !mandate.hasAccount())) {
      rows.add(List.of(say("debits.paper.bic"), orLine(mandate.bic())));
    }
    rows.add(List.of(say("debits.paper.kind"), say("debits.paper.recurrent")));
    if (!mark.isEmpty()) {
      rows.add(List.of(say("debits.paper.mark"), mark));
    }
    return table("debits.paper.debtor", rows);
  }

  private String account() {
    return mandate.hasAccount() ? say("debits.ends", mandate.lastFour()) : LINE;
  }

  private Table signature() {
    var rows = new ArrayList<List<String>>();
    var signed = mandate.state().signed();
    rows.add(
        List.of(
            say("debits.paper.place"),
            orLine(signed.map(MandateState.Signature::place).orElse(""))));
    rows.add(List.of(say("debits.paper.date"), signed.map(one -> said(one.on())).orElse(LINE)));
    rows.add(List.of(say("debits.paper.by"), orLine(signed.map(MandateDocument::who).orElse(""))));
    if (signed.isEmpty()) {
      rows.add(List.of(say("debits.paper.hand"), LINE));
    }
    return table("debits.paper.signature", rows);
  }

  private static String who(MandateState.Signature signed) {
    return signed.role().isEmpty() ? signed.by() : signed.by() + ", " + signed.role();
  }

  private String said(LocalDate day) {
    return Dates.in(words().locale(), day);
  }

  private Table table(String caption, List<List<String>> rows) {
    return new Table(
        say(caption),
        List.of(
            new Column(say("debits.paper.what"), false),
            new Column(say("debits.paper.says"), false)),
        rows,
        List.of());
  }

  private static String orLine(String text) {
    return text.isEmpty() ? LINE : text;
  }

  private String scheme() {
    return mandate.scheme().code();
  }

  private String family() {
    return mandate.scheme().isSepa() ? "sepa" : "bacs";
  }

  private Words words() {
    return Words.of(mandate.language());
  }

  private String say(String key, Object... arguments) {
    return words().say(key, arguments);
  }
}
