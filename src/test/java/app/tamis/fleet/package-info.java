@NullMarked
package app.tamis.fleet;

import org.jspecify.annotations.NullMarked;
