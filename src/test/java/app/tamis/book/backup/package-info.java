@NullMarked
package app.tamis.book.backup;

import org.jspecify.annotations.NullMarked;
