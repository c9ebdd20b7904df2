@NullMarked
package app.tamis.facts.reading;

import org.jspecify.annotations.NullMarked;
