/// Tamis grades an MSP's clients from the records that it already has. [app.tamis.Tamis] is the way
/// in.
@NullMarked
package app.tamis;

import org.jspecify.annotations.NullMarked;
