/// What people decide about a client: grades set by hand, refused commitments, notes.
@NullMarked
package app.tamis.web.decisions;

import org.jspecify.annotations.NullMarked;
