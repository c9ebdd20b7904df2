@NullMarked
package app.tamis.clock;

import org.jspecify.annotations.NullMarked;
