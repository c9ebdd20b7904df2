package app.tamis.documents;

import app.tamis.basics.Words;
import app.tamis.documents.Verdict.AddedTo;
import app.tamis.documents.Verdict.Changed;
import app.tamis.documents.Verdict.Intact;
import app.tamis.documents.Verdict.NotReadable;
import app.tamis.documents.Verdict.NotSealed;
import app.tamis.documents.Verdict.OfOthers;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A verdict in sentences, for the command line and the page alike.
///
/// @param zone by whose clocks moments are told, which each names
/// @param byTheFirm whether keys were compared with those of the firm whose Tamis this is
public record VerdictWords(Words words, ZoneId zone, boolean byTheFirm) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM);

  /// What became of it.
  public String sentence(Verdict verdict) {
    return switch (verdict) {
      case Intact _ -> words.say("seal.intact");
      case Changed _ -> words.say("seal.changed");
      case AddedTo added -> words.say("seal.added", added.bytes());
      case OfOthers _ -> words.say("seal.others");
      case NotSealed _ -> words.say("seal.none");
      case NotReadable(var why) ->
          switch (why) {
            case EMPTY -> words.say("seal.unreadable.empty");
            case NO_PDF -> words.say("seal.unreadable.no-pdf");
            case TOO_LARGE -> words.say("seal.unreadable.large");
          };
    };
  }

  /// What is to be known besides: who sealed it and when, whose the key is, what to do.
  public List<String> details(Verdict verdict) {
    return switch (verdict) {
      case Intact(var seal, var known) -> of(seal, known);
      case AddedTo(var seal, var known, _) ->
          Stream.concat(Stream.of(words.say("seal.added.do")), of(seal, known).stream()).toList();
      case Changed _ -> List.of(words.say("seal.changed.do"));
      case OfOthers _ -> List.of(words.say("seal.others.do"));
      case NotSealed _ -> List.of(words.say("seal.none.do"));
      case NotReadable _ -> List.of();
    };
  }

  private List<String> of(Seal seal, Known known) {
    return List.of(
        words.say("seal.by", seal.by(), moment(seal.at())),
        seal.stamp()
            .map(stamp -> words.say("seal.stamped", stamp.by(), moment(stamp.at())))
            .orElseGet(() -> words.say("seal.not-stamped")),
        switch (known) {
          case YES -> words.say(byTheFirm ? "seal.known.firm" : "seal.known");
          case NO -> words.say(byTheFirm ? "seal.unknown.firm" : "seal.unknown");
          case NOT_COMPARED -> words.say("seal.not-compared");
        });
  }

  /// Of the certificate of the seal, where there is one that holds.
  public static Optional<String> fingerprint(Verdict verdict) {
    return switch (verdict) {
      case Intact(var seal, _) -> Optional.of(seal.fingerprint());
      case AddedTo(var seal, _, _) -> Optional.of(seal.fingerprint());
      case Changed _, OfOthers _, NotSealed _, NotReadable _ -> Optional.empty();
    };
  }

  /// To the second, with the zone.
  public String moment(Instant moment) {
    var there = moment.atZone(zone);
    return words.say(
        "seal.moment",
        MOMENT.withLocale(words.locale()).format(there),
        zone.normalized().equals(ZoneOffset.UTC)
            ? "UTC"
            : words.say("seal.zone", zone.getId(), there.getOffset().getId()));
  }
}
