/// What a client was advised, and how it was met.
@NullMarked
package app.tamis.web.advice;

import org.jspecify.annotations.NullMarked;
