@NullMarked
package app.tamis.facts.mapping;

import org.jspecify.annotations.NullMarked;
