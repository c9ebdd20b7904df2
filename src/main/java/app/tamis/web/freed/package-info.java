/// What hours that come free are for: planned by client and person, beside the hours that a
/// scenario or the exit plan frees.
@NullMarked
package app.tamis.web.freed;

import org.jspecify.annotations.NullMarked;
