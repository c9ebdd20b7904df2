package app.tamis.web.page;

import java.time.LocalDate;

/// Something that stands out in a client's time line.
///
/// @param text a sentence
public record ClientEvent(LocalDate on, String text) {}
