/// Where anybody sees whether a document still is what was sealed.
@NullMarked
package app.tamis.web.verify;

import org.jspecify.annotations.NullMarked;
