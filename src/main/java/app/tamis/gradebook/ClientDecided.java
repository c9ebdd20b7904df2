package app.tamis.gradebook;

/// A person gave a client a grade or took it back, or recorded a refusal or withdrew it: grades
/// made before are out of date.
public record ClientDecided(String clientId) {}
