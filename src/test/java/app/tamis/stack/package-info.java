@NullMarked
package app.tamis.stack;

import org.jspecify.annotations.NullMarked;
