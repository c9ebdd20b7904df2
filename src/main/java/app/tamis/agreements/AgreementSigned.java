package app.tamis.agreements;

import app.tamis.basics.ClientId;
import java.util.UUID;

/// A client has signed.
record AgreementSigned(UUID agreement, ClientId client) {}
