@NullMarked
package app.tamis.book;

import org.jspecify.annotations.NullMarked;
