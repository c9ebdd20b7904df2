package app.tamis.calls;

import java.time.LocalDate;
import java.util.Optional;

/// Something that a client promised.
///
/// @param what in a sentence
/// @param until by when; empty where no day was said
public record Promise(String what, LocalDate madeOn, Optional<LocalDate> until) {}
