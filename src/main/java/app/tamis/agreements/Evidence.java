package app.tamis.agreements;

import app.tamis.agreements.AgreementEvent.What;
import app.tamis.basics.Dates;
import app.tamis.basics.Words;
import app.tamis.documents.Document.Section;
import app.tamis.documents.Part;
import app.tamis.documents.Part.Column;
import app.tamis.documents.Part.Note;
import app.tamis.documents.Part.Paragraph;
import app.tamis.documents.Part.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How an agreement was signed, as its last page tells it: who did what when, from where.
///
/// @param zone by whose clocks moments are told; each names it
record Evidence(Words words, ZoneId zone) {

  /// What of all that happened bears on the signature.
  private static final Set<What> TOLD =
      EnumSet.of(
          What.SENT,
          What.VIEWED,
          What.CODE_SENT,
          What.CODE_WRONG,
          What.SIGNED,
          What.QUESTION,
          What.HANDED_ON,
          What.REMINDED,
          What.NOT_DELIVERED);

  /// @param events in the order in which they happened, up to the signature
  Section section(Agreement agreement, List<AgreementEvent> events) {
    if (!(agreement.state() instanceof AgreementState.Signed signed)) {
      throw new IllegalStateException("not signed: " + agreement.id());
    }
    var parts = new ArrayList<Part>();
    parts.add(
        new Paragraph(
            signed.role().isEmpty()
                ? words.say("agreements.evidence.signed", signed.by())
                : words.say("agreements.evidence.signed.as", signed.by(), signed.role())));
    parts.add(new Paragraph(words.say("agreements.evidence.consent")));
    parts.add(
        new Table(
            words.say("agreements.evidence.table", zone.getId()),
            List.of(
                new Column(words.say("agreements.evidence.when"), false),
                new Column(words.say("agreements.evidence.what"), false),
                new Column(words.say("agreements.evidence.from"), false)),
            events.stream().filter(event -> TOLD.contains(event.what())).map(this::row).toList(),
            List.of()));
    parts.add(new Note(words.say("agreements.evidence.is", agreement.draft().firm().name())));
    return new Section(words.say("agreements.evidence"), parts);
  }

  private List<String> row(AgreementEvent event) {
    return List.of(moment(event.at()), new EventWords(words).sentence(event), event.address());
  }

  /// With the zone's offset, since an hour comes twice a year.
  private String moment(Instant at) {
    var there = at.atZone(zone);
    return Dates.in(words.locale(), there.toLocalDate())
        + " "
        + DateTimeFormatter.ofPattern("HH:mm:ss xxx").format(there);
  }
}
