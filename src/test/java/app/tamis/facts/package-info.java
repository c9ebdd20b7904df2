@NullMarked
package app.tamis.facts;

import org.jspecify.annotations.NullMarked;
