@NullMarked
package app.tamis.facts.rollup;

import org.jspecify.annotations.NullMarked;
