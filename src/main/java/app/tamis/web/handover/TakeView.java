package app.tamis.web.handover;

import app.tamis.web.page.Form;

/// What is read by who takes over.
///
/// @param open whether it can be accepted
public record TakeView(
    String here, String title, String lead, String sheet, boolean open, Form form) {}
