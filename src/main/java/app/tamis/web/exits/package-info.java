/// The exit plan: who can be let go and why, in which months, and what that does to what is to be
/// kept.
@NullMarked
package app.tamis.web.exits;

import org.jspecify.annotations.NullMarked;
