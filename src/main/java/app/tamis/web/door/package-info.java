/// The door against the next D: what a new client needs.
@NullMarked
package app.tamis.web.door;

import org.jspecify.annotations.NullMarked;
