package app.tamis.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// A meeting as calendars know it (RFC 5545). It keeps its id as long as it is the same meeting;
/// each change of it has a higher sequence, so that a calendar can tell which came last.
///
/// @param id such as `3f2a@port-reseau.example`
/// @param sequence 0 in the first invitation
/// @param written when it was last changed
/// @param organiser whom answers go to
public record Meeting(
    String id,
    int sequence,
    Instant written,
    Instant starts,
    Duration length,
    String title,
    String text,
    String place,
    MailAddress organiser,
    MailAddress guest) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// What a mail program shows buttons for, and the same as a file for one that shows none.
  public enum Method {
    /// Invites, or tells that something has changed.
    REQUEST,

    /// It won't take place.
    CANCEL
  }

  public List<Letter.Attachment> attached(Method method) {
    var name = method == Method.REQUEST ? "invite.ics" : "cancel.ics";
    var content = text(method);
    return List.of(
        Letter.Attachment.calendar(method.name(), content),
        new Letter.Attachment(
            name, "application/ics; name=" + name, content.getBytes(StandardCharsets.UTF_8)));
  }

  /// As calendars read it.
  public String text(Method method) {
    var lines = new CalendarLines();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Tamis//Tamis//EN");
    lines.add("CALSCALE", "GREGORIAN");
    lines.add("METHOD", method.name());
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", id);
    lines.add("SEQUENCE", String.valueOf(sequence));
    lines.add("DTSTAMP", MOMENT.format(written));
    lines.add("DTSTART", MOMENT.format(starts));
    lines.add("DTEND", MOMENT.format(starts.plus(length)));
    lines.addText("SUMMARY", title);
    lines.addText("DESCRIPTION", text);
    lines.addText("LOCATION", place);
    lines.add("ORGANIZER" + named(organiser), "mailto:" + organiser.address());
    lines.add(
        "ATTENDEE" + named(guest) + ";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE",
        "mailto:" + guest.address());
    lines.add("STATUS", method == Method.REQUEST ? "CONFIRMED" : "CANCELLED");
    lines.add("TRANSP", "OPAQUE");
    lines.add("END", "VEVENT");
    lines.add("END", "VCALENDAR");
    return lines.toString();
  }

  /// A quoted value has no way to write a quotation mark.
  private static String named(MailAddress one) {
    var name = Lines.one(one.name()).replace('"', '\'');
    return name.isEmpty() ? "" : ";CN=\"" + name + "\"";
  }
}
