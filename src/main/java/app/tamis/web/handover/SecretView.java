package app.tamis.web.handover;

/// What is read by who holds the link of a secret.
///
/// @param gone whether it can't be opened any more
/// @param lead what it opens, or that it is gone
public record SecretView(String here, boolean gone, String lead, String until) {}
