/// What the clients earn together, the best first: the curve that rises and falls again.
@NullMarked
package app.tamis.web.whale;

import org.jspecify.annotations.NullMarked;
