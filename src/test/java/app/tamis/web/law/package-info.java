@NullMarked
package app.tamis.web.law;

import org.jspecify.annotations.NullMarked;
