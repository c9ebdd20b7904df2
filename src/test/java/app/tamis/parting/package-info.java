@NullMarked
package app.tamis.parting;

import org.jspecify.annotations.NullMarked;
