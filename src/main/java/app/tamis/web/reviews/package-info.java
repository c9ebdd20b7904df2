/// Half an hour with a client: who is to be met, the agenda, what was said, the minutes, and
/// refusals that clients countersign.
@NullMarked
package app.tamis.web.reviews;

import org.jspecify.annotations.NullMarked;
