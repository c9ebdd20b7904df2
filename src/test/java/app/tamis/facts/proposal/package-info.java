@NullMarked
package app.tamis.facts.proposal;

import org.jspecify.annotations.NullMarked;
