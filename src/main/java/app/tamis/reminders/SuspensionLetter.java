package app.tamis.reminders;

import app.tamis.agreements.Party;
import app.tamis.basics.Amount;
import app.tamis.basics.Words;
import app.tamis.billing.Payee;
import app.tamis.documents.Document;
import app.tamis.documents.Document.Address;
import app.tamis.documents.Document.Section;
import app.tamis.documents.Part;
import app.tamis.documents.Part.Column;
import app.tamis.documents.Part.Note;
import app.tamis.documents.Part.Paragraph;
import app.tamis.documents.Part.Points;
import app.tamis.documents.Part.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The notice that services will stop, in the language of the client: the bills, what stops and
/// when, what goes on, and how it is averted.
///
/// @param bills that were asked for three times
/// @param basis the clause, or the article, that allows it
record SuspensionLetter(
    Reminded to,
    List<Overdue> bills,
    List<Stopping> services,
    String basis,
    ReminderSettings settings,
    Party firm) {

  Document document(LocalDate date) {
    return new Document(
        say("suspend.letter.title"),
        say("suspend.letter.summary", first()),
        "",
        words().locale(),
        date,
        new Address(firm.name(), firm.lines()),
        Optional.of(
            new Address(
                to.name(),
                Stream.concat(to.payee().map(Payee::name).stream(), to.address().stream())
                    .toList())),
        List.of(
            new Section("", opening()),
            new Section(say("suspend.letter.stops"), stops()),
            new Section(say("suspend.letter.goes-on"), List.of(new Points(false, goesOn()))),
            new Section(say("suspend.letter.avert"), avert())));
  }

  private List<Part> opening() {
    return List.of(
        new Paragraph(say("reminder.letter.hello")),
        new Paragraph(say("suspend.letter.open", bills.size(), lastLetter())),
        new Table(
            say("reminder.letter.bills"),
            List.of(
                new Column(say("reminder.letter.bill"), false),
                new Column(say("reminder.letter.due"), false),
                new Column(say("reminder.letter.open"), true)),
            bills.stream().map(Overdue::bill).map(this::row).toList(),
            bills.size() > 1
                ? List.of(say("reminder.letter.together"), "", amount(open()))
                : List.of()));
  }

  private List<String> row(OpenBill bill) {
    return List.of(bill.number(), say("reminder.letter.day", bill.dueOn()), amount(bill.open()));
  }

  private LocalDate lastLetter() {
    return bills.stream()
        .flatMap(one -> one.taken().values().stream())
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private List<Part> stops() {
    return List.of(
        new Paragraph(say("suspend.letter.stops.text", first().minusDays(1))),
        new Table(
            say("suspend.letter.services"),
            List.of(
                new Column(say("suspend.letter.service"), false),
                new Column(say("suspend.letter.supplier"), false),
                new Column(say("suspend.letter.from"), false)),
            services.stream()
                .map(one ->
                    List.of(one.what(), one.supplier(), say("reminder.letter.day", one.on())))
                .toList(),
            List.of()),
        new Note(basis));
  }

  private LocalDate first() {
    return services.stream().map(Stopping::on).min(LocalDate::compareTo).orElseThrow();
  }

  private List<String> goesOn() {
    var points = new ArrayList<String>();
    services.stream()
        .filter(Stopping::isProtection)
        .map(one -> say("suspend.letter.built-in", one.what(), one.on(), one.instead()))
        .forEach(points::add);
    points.addAll(
        words()
            .list(
                "suspend.letter.data",
                "suspend.letter.credentials",
                "suspend.letter.others",
                "suspend.letter.rest"));
    return points;
  }

  private List<Part> avert() {
    var pay = settings.pay(to.language());
    return List.of(
        new Paragraph(say("suspend.letter.avert.text")),
        new Paragraph(pay.isBlank() ? say("reminder.letter.pay.bill") : pay),
        new Paragraph(
            settings.contact().isBlank()
                ? say("suspend.letter.reply")
                : say("suspend.letter.call", settings.contact())),
        new Paragraph(say("reminder.letter.crossed")));
  }

  private Amount open() {
    return bills.stream().map(one -> one.bill().open()).reduce(Amount::plus).orElseThrow();
  }

  private String amount(Amount amount) {
    return say("reminder.letter.amount", amount);
  }

  private Words words() {
    return Words.of(to.language());
  }

  private String say(String key, Object... arguments) {
    return words().say(key, arguments);
  }
}
