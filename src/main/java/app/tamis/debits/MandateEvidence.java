package app.tamis.debits;

import app.tamis.basics.Dates;
import app.tamis.basics.Words;
import app.tamis.debits.MandateEvent.What;
import app.tamis.documents.Document.Section;
import app.tamis.documents.Part.Column;
import app.tamis.documents.Part.Paragraph;
import app.tamis.documents.Part.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How a mandate was signed, as its last section tells it: who did what when, from where.
///
/// @param zone by whose clocks moments are told; each names it
record MandateEvidence(Words words, ZoneId zone) {

  private static final Set<What> TOLD =
      EnumSet.of(
          What.ASKED, What.VIEWED, What.ACCOUNT, What.CODE_SENT, What.CODE_WRONG, What.SIGNED);

  /// @param events in the order in which they happened, up to the signature
  Section section(List<MandateEvent> events) {
    return new Section(
        words.say("debits.evidence"),
        List.of(
            new Paragraph(words.say("debits.evidence.consent")),
            new Table(
                words.say("debits.evidence.table", zone.getId()),
                List.of(
                    new Column(words.say("debits.evidence.when"), false),
                    new Column(words.say("debits.evidence.what"), false),
                    new Column(words.say("debits.evidence.from"), false)),
                events.stream()
                    .filter(event -> TOLD.contains(event.what()))
                    .map(this::row)
                    .toList(),
                List.of())));
  }

  private List<String> row(MandateEvent event) {
    return List.of(moment(event.at()), sentence(event), event.address());
  }

  String sentence(MandateEvent event) {
    return words.say("debits.event." + event.what().code(), event.by(), event.detail());
  }

  /// With the zone's offset, since an hour comes twice a year.
  private String moment(Instant at) {
    var there = at.atZone(zone);
    return Dates.in(words.locale(), there.toLocalDate())
        + " "
        + DateTimeFormatter.ofPattern("HH:mm:ss xxx").format(there);
  }
}
