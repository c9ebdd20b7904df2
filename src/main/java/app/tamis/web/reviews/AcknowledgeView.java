package app.tamis.web.reviews;

import app.tamis.web.page.Form;

/// What the holder of a link is asked to countersign.
///
/// @param sheet what it says
/// @param stands what was answered, or that the time is over; empty while it can be answered
public record AcknowledgeView(String here, String firm, String sheet, String stands, Form form) {}
