package app.tamis.sample;

import java.time.LocalDateTime;

/// A ticket that has been opened.
///
/// @param tampered somebody else had changed the set-up; of incidents only is it known
record Ticket(
    String id,
    LocalDateTime openedAt,
    String channel,
    String priority,
    String kind,
    String subject,
    boolean tampered) {

  boolean byPhone() {
    return channel.equals("phone");
  }

  boolean fromClient() {
    return !channel.equals("monitoring");
  }

  boolean isIncident() {
    return kind.equals("incident");
  }
}
