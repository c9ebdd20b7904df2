@NullMarked
package app.tamis.book.database;

import org.jspecify.annotations.NullMarked;
