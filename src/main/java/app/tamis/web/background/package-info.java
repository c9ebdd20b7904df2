/// What runs in the background, waits, failed and was done.
@NullMarked
package app.tamis.web.background;

import org.jspecify.annotations.NullMarked;
