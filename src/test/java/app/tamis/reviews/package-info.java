@NullMarked
package app.tamis.reviews;

import org.jspecify.annotations.NullMarked;
