package app.tamis.gradebook;

import app.tamis.basics.ClientId;

/// A person gave a client a grade or took it back, or recorded a refusal or withdrew it: grades
/// made before are out of date.
record ClientDecided(ClientId clientId) {}
