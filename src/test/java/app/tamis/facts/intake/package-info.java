@NullMarked
package app.tamis.facts.intake;

import org.jspecify.annotations.NullMarked;
