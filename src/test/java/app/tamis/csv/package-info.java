@NullMarked
package app.tamis.csv;

import org.jspecify.annotations.NullMarked;
