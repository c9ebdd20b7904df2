package app.tamis.caller;

/// A client, as the phone shows it.
public record Caller(String clientId, String name) {}
