/// Raising prices: campaigns, their letters, what clients replied, and what came of it.
@NullMarked
package app.tamis.web.prices;

import org.jspecify.annotations.NullMarked;
