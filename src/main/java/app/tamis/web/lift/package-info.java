/// Lift plans: what is to be done this week for a better grade, a client's plan, and the smallest
/// clients all in one go.
@NullMarked
package app.tamis.web.lift;

import org.jspecify.annotations.NullMarked;
