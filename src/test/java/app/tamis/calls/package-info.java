@NullMarked
package app.tamis.calls;

import org.jspecify.annotations.NullMarked;
