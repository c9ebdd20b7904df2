@NullMarked
package app.tamis.agreements;

import org.jspecify.annotations.NullMarked;
