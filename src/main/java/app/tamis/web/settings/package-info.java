/// Rates, costs, hours and holidays, with what they would change shown first.
@NullMarked
package app.tamis.web.settings;

import org.jspecify.annotations.NullMarked;
