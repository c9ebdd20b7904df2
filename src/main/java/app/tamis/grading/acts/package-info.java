/// From a grade to what one does about it, in exact figures: what if some clients left, prices rose
/// or habits changed; what would lift a client; at what fee it could be looked after.
///
/// One calculation: an [Act] changes a client's months, and the measures and the rules of grading
/// run again on what comes out. Nothing here computes a figure a second way. Pure, as all of this
/// module. Start with [Act], the catalogue; then [WhatIf] for chosen acts together, [Levers] for
/// what would lift each client, [Proposals] for the price of a managed agreement.
///
/// An open room, which has doors of its own: it asks grading through its doors, as others do, and
/// sees none of its rooms; grading knows nothing of it. Its words are many, and nobody needs them
/// who only grades: among grading's own they would hide those that everybody needs.
@NullMarked
@NamedInterface("acts")
package app.tamis.grading.acts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
