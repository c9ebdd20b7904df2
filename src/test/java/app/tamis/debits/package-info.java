@NullMarked
package app.tamis.debits;

import org.jspecify.annotations.NullMarked;
