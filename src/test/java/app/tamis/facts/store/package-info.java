@NullMarked
package app.tamis.facts.store;

import org.jspecify.annotations.NullMarked;
