/// The palette: pages and clients by a few letters.
@NullMarked
package app.tamis.web.find;

import org.jspecify.annotations.NullMarked;
