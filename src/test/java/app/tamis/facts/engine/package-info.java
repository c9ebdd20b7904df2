@NullMarked
package app.tamis.facts.engine;

import org.jspecify.annotations.NullMarked;
