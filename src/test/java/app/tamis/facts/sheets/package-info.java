@NullMarked
package app.tamis.facts.sheets;

import org.jspecify.annotations.NullMarked;
