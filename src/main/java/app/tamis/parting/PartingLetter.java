package app.tamis.parting;

import app.tamis.agreements.Party;
import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Document.Address;
import app.tamis.documents.Document.Section;
import app.tamis.documents.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The letter that ends it: courteous, on one page, one decision, one date, one contact, no list of
/// faults. What is owed stands in one sentence, and nothing else hangs on it.
record PartingLetter(LetterDraft draft, LetterBasis basis) {

  private static final String POINT = "- ";

  /// As it is drafted, for a person to read and edit.
  String drafted() {
    var points = new ArrayList<String>();
    points.add(say("parting.letter.until"));
    points.add(say("parting.letter.stops"));
    points.add(handover());
    points.add(say("parting.letter.yours"));
    points.add(say("parting.letter.help", draft.included(), draft.charged()));
    points.add(say("parting.letter.licences", draft.licences()));
    points.add(money());
    points.add(say("parting.letter.data"));
    if (!draft.providers().isBlank()) {
      points.add(say("parting.letter.providers", draft.providers().strip()));
    }
    return String.join(
        "\n\n",
        say("parting.letter.decision", endsOn(), endsAt()),
        reason() + " " + clause(),
        POINT + String.join("\n" + POINT, points),
        say("parting.letter.contact", draft.contact()),
        say("parting.letter.close", draft.signedBy(), basis.firm().name()));
  }

  /// As it leaves: what a person edited, else as drafted.
  String text() {
    return draft.text().isBlank() ? drafted() : draft.text().strip();
  }

  Document document(LocalDate date) {
    return new Document(
        say("parting.letter.title"),
        say("parting.letter.summary", endsOn()),
        "",
        words().locale(),
        date,
        address(basis.firm()),
        Optional.of(address(basis.client())),
        List.of(new Section("", parts(text()))));
  }

  /// The last day as the letter writes it.
  String endsOn() {
    return draft.endsOn().map(day -> say("parting.letter.day", day)).orElse("…");
  }

  private String endsAt() {
    return say("parting.letter.at", draft.endsAt().getHour(), draft.endsAt().getMinute());
  }

  private String handover() {
    return draft
        .handoverOn()
        .map(day -> say("parting.letter.handover.on", day))
        .orElseGet(() -> say("parting.letter.handover"));
  }

  private String reason() {
    return draft.reason() == LetterDraft.Reason.OWN
        ? draft.ownReason().strip()
        : say("parting.letter.reason." + draft.reason().code());
  }

  private String clause() {
    int days = basis.toEnd().contractDays();
    return basis
        .clause()
        .map(heading -> say("parting.letter.clause", heading, days))
        .orElseGet(
            () -> days > 0 ? say("parting.letter.notice", days) : say("parting.letter.no-clause"));
  }

  private String money() {
    return basis
        .owed()
        .map(owed ->
            owed.value().signum() > 0
                ? say("parting.letter.money.open", owed.rounded())
                : say("parting.letter.money.none"))
        .orElseGet(() -> say("parting.letter.money.unknown"));
  }

  private static List<Part> parts(String text) {
    return Arrays.stream(text.strip().split("\\n\\s*\\n"))
        .map(String::strip)
        .filter(block -> !block.isEmpty())
        .map(PartingLetter::part)
        .toList();
  }

  private static Part part(String block) {
    var lines = block.lines().map(String::strip).toList();
    return lines.stream().allMatch(line -> line.startsWith(POINT))
        ? new Part.Points(
            false, lines.stream().map(line -> line.substring(POINT.length()).strip()).toList())
        : new Part.Paragraph(String.join("\n", lines));
  }

  private static Address address(Party party) {
    return new Address(party.name(), party.lines());
  }

  private Words words() {
    return Words.of(draft.language());
  }

  private String say(String key, Object... arguments) {
    return words().say(key, arguments);
  }
}
