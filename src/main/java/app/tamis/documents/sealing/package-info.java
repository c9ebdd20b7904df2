/// Sealing: what makes a seal in a PDF, and what looks at one.
///
/// In: a PDF and a [SigningKey]. Out: the PDF with a seal as its last part ([Sealing], by the
/// library), and later what became of it ([SealReading], by ourselves, strictly: in a seal there is
/// one way to write each thing). Start with [SealReading]; [SignedOnce] is the form in which
/// signatures are written, those of seals and those of timestamps.
@NullMarked
package app.tamis.documents.sealing;

import org.jspecify.annotations.NullMarked;
