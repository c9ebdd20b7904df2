/// What strangers send, made to do harm: targets of a fuzzer, which `bench/fuzz` runs for as long
/// as is wished, and the suite only with their seeds ([SeedsTests]).
///
/// In: bytes. Out: nothing, where they were read or refused in sentences; whatever else is thrown
/// is a finding, and so is an input that takes long or much memory. Start with [Trying], then any
/// target: all are called `…Fuzz`, and begin at `fuzzerTestOneInput`.
@NullMarked
package app.tamis.fuzz;

import org.jspecify.annotations.NullMarked;
