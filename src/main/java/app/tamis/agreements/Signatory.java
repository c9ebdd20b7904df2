package app.tamis.agreements;

/// Who is to sign for a client.
///
/// @param email to which the link and the code are sent
public record Signatory(String name, String email) {}
