@NullMarked
package app.tamis.book.postgres;

import org.jspecify.annotations.NullMarked;
