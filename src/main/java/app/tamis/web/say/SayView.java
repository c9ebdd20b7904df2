package app.tamis.web.say;

/// What the holder of a link is asked.
///
/// @param stands what was answered, or that the time is over; empty while it can be answered
public record SayView(String here, String firm, String sentence, String stands) {}
