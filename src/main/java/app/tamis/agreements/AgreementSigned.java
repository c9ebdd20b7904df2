package app.tamis.agreements;

import java.util.UUID;

/// An agreement is signed by its link. Published in the transaction that records it.
public record AgreementSigned(UUID agreement) {}
