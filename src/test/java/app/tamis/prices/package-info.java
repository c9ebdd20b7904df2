@NullMarked
package app.tamis.prices;

import org.jspecify.annotations.NullMarked;
