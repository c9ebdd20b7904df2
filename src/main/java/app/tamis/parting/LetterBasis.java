package app.tamis.parting;

import app.tamis.agreements.Party;
import app.tamis.basics.Amount;
import java.time.LocalDate;
import java.util.Optional;

/// What the letter rests on, as it is known on the day.
///
/// @param clause the heading of the one relied on; empty where none is known
/// @param insolvencySince while nobody has recorded what who answers for the client said
/// @param owed what of their bills isn't paid; empty where it isn't known
record LetterBasis(
    Party firm,
    Party client,
    Optional<String> clause,
    ToEnd toEnd,
    Optional<LocalDate> insolvencySince,
    Optional<Amount> owed) {}
