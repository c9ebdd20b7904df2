/// What people send, before it is a folder of facts.
///
/// In: files and archives under names that somebody else chose; rows that somebody mended. Out:
/// files side by side under harmless names, the mended rows in their places. `Intake` is its door;
/// start with [IntakeNames], then [Unpacking] and [Mended].
@NullMarked
package app.tamis.facts.intake;

import org.jspecify.annotations.NullMarked;
