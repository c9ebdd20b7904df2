@NullMarked
package app.tamis.lift;

import org.jspecify.annotations.NullMarked;
