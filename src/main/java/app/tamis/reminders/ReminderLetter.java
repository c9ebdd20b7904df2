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
import app.tamis.documents.Part.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One letter that reminds a client of all its bills that are overdue, in its language: courteous
/// in each of the three steps, firmer with each, never rude.
///
/// @param step in whose tone it is
/// @param claims what the law adds; none where it is not told
record ReminderLetter(
    Reminded to, Step step, List<Claim> claims, ReminderSettings settings, Party firm) {

  /// Within which a second or last letter asks to be paid.
  private static final int DAYS_TO_PAY = 8;

  ReminderLetter {
    claims = claims.stream().filter(claim -> !claim.isEmpty()).toList();
  }

  Document document(LocalDate date) {
    return new Document(
        say("reminder.letter.title." + step.code()),
        say("reminder.letter.summary", named().size(), open()),
        "",
        words().locale(),
        date,
        new Address(firm.name(), firm.lines()),
        Optional.of(
            new Address(
                to.name(),
                Stream.concat(to.payee().map(Payee::name).stream(), to.address().stream())
                    .toList())),
        sections(date));
  }

  private List<Section> sections(LocalDate date) {
    var sections = new ArrayList<Section>();
    sections.add(new Section("", bills(date)));
    if (!claims.isEmpty()) {
      sections.add(new Section(say("reminder.letter.law"), added(date)));
    }
    sections.add(new Section(say("reminder.letter.pay"), List.of(new Paragraph(pay()))));
    sections.add(
        new Section(
            say("reminder.letter.talk"),
            List.of(new Paragraph(talk()), new Paragraph(say("reminder.letter.crossed")))));
    return sections;
  }

  private List<Part> bills(LocalDate date) {
    var parts = new ArrayList<Part>();
    parts.add(new Paragraph(say("reminder.letter.hello")));
    parts.add(new Paragraph(opening(date)));
    parts.add(table(date));
    newcomers().ifPresent(text -> parts.add(new Note(text)));
    if (step == Step.LAST) {
      parts.add(new Paragraph(say("reminder.letter.then", until(date))));
    }
    return parts;
  }

  private String opening(LocalDate date) {
    int count = named().size();
    return switch (step) {
      case FRIENDLY -> say("reminder.letter.open.friendly", count);
      case FIRM -> say("reminder.letter.open.firm", count, lastLetter(), until(date));
      case LAST -> say("reminder.letter.open.last", count, lastLetter(), until(date));
    };
  }

  private LocalDate lastLetter() {
    return named().stream()
        .flatMap(one -> one.taken().values().stream())
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private static LocalDate until(LocalDate date) {
    return date.plusDays(DAYS_TO_PAY);
  }

  /// Of few columns, so that it reads on a phone.
  private Table table(LocalDate date) {
    return new Table(
        say("reminder.letter.bills"),
        List.of(
            new Column(say("reminder.letter.bill"), false),
            new Column(say("reminder.letter.due"), false),
            new Column(say("reminder.letter.open"), true)),
        named().stream().map(one -> row(one.bill(), date)).toList(),
        named().size() > 1
            ? List.of(say("reminder.letter.together"), "", amount(open()))
            : List.of());
  }

  private List<String> row(OpenBill bill, LocalDate date) {
    return List.of(
        say("reminder.letter.bill-of", bill.number(), bill.issuedOn()),
        say("reminder.letter.due-late", bill.dueOn(), bill.daysLate(date)),
        amount(bill.open()));
  }

  /// Bills of which the letter's tone isn't meant.
  private Optional<String> newcomers() {
    var numbers =
        named().stream()
            .filter(one -> one.tone().filter(tone -> !tone.isBefore(step)).isEmpty())
            .map(one -> one.bill().number())
            .toList();
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of(say("reminder.letter.newcomers", numbers.size(), numbers));
  }

  private List<Part> added(LocalDate date) {
    var parts = new ArrayList<Part>();
    parts.add(
        new Table(
            say("reminder.letter.added"),
            List.of(
                new Column(say("reminder.letter.bill"), false),
                new Column(say("reminder.letter.interest", date), true),
                new Column(say("reminder.letter.fixed"), true)),
            claims.stream().map(this::row).toList(),
            List.of()));
    parts.add(new Paragraph(say("reminder.letter.total", open().plus(extra()), date)));
    beside().ifPresent(sum -> parts.add(new Paragraph(say("reminder.letter.beside", sum))));
    parts.add(new Note(say("reminder.letter.basis", bases())));
    return parts;
  }

  private String bases() {
    return claims.stream()
        .flatMap(one -> one.bases().stream())
        .distinct()
        .reduce((one, other) -> say("reminder.letter.basis.and", one, other))
        .orElse("–");
  }

  private List<String> row(Claim claim) {
    return List.of(
        claim.bill().number(),
        claim.interest().map(this::amount).orElse("–"),
        claim.fixedSum().map(this::amount).orElse("–"));
  }

  private Amount extra() {
    return claims.stream().map(Claim::added).reduce(zero(), Amount::plus);
  }

  private Optional<Amount> beside() {
    return claims.stream().flatMap(claim -> claim.beside().stream()).reduce(Amount::plus);
  }

  private String pay() {
    var typed = settings.pay(to.language());
    return typed.isBlank() ? say("reminder.letter.pay.bill") : typed;
  }

  private String talk() {
    return settings.contact().isBlank()
        ? say("reminder.letter.talk.reply")
        : say("reminder.letter.talk.call", settings.contact());
  }

  private Amount open() {
    return named().stream().map(one -> one.bill().open()).reduce(zero(), Amount::plus);
  }

  private Amount zero() {
    return Amount.zero(named().getFirst().bill().total().currency());
  }

  private List<Overdue> named() {
    return to.named();
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
