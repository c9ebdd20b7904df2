@NullMarked
package app.tamis.portfolio;

import org.jspecify.annotations.NullMarked;
