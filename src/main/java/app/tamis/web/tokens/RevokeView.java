package app.tamis.web.tokens;

/// Asks before a token is revoked.
public record RevokeView(String id, String name, String lastUsed) {}
