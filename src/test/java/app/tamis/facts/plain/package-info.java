/// That what is added up in passing comes to the same as what is read row by row.
@NullMarked
package app.tamis.facts.plain;

import org.jspecify.annotations.NullMarked;
