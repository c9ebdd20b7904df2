package app.tamis.web.audit;

import java.util.List;

/// The page of the audit trail.
///
/// @param newer where the newest stand; empty where they are shown
/// @param older where the page before stands; empty on the last
/// @param csv where all of it is had as a file
public record AuditView(
    List<Row> rows,
    List<Choice> people,
    List<Choice> kinds,
    boolean filtered,
    String newer,
    String older,
    String csv) {

  public record Row(String at, String who, String what, String address) {}

  public record Choice(String value, String label, boolean chosen) {}
}
