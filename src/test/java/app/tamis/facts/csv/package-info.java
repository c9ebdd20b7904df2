@NullMarked
package app.tamis.facts.csv;

import org.jspecify.annotations.NullMarked;
